import { forms as files } from '../../questionnaires/index.ts';
import type { FormTemplate, FormTexts } from '../domain/form-template.ts';

/** A form of a funder that a draft can be made for. */
export interface Form {
  readonly template: FormTemplate;
  /** Words in a language; English where the form has none in it. */
  texts(language: string): FormTexts;
}

/** All forms for a questionnaire, newest first. They come with the program and are checked by its tests. */
export function formsFor(questionnaire: string): readonly Form[] {
  return files
    .filter(({ template }) => template.questionnaire === questionnaire)
    .map(({ template, texts }) => ({
      template: template as FormTemplate,
      texts: (language) => (Object.hasOwn(texts, language) ? texts[language as keyof typeof texts] : texts.en) as FormTexts,
    }));
}

/** One form by its id, or undefined. */
export function findForm(questionnaire: string, id: string): Form | undefined {
  return formsFor(questionnaire).find(({ template }) => template.id === id);
}
