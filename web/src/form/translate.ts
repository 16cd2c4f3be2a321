import type { JsonFormsI18nState, Translator } from '@jsonforms/core';
import { LANGUAGE } from '../words.ts';

/** Words of the questions of a plain schema, by name. */
export type QuestionTexts = Readonly<
  Record<string, { readonly label: string; readonly help?: string; readonly options?: Readonly<Record<string, string>> }>
>;

/**
 * How JSON Forms finds words: the questionnaire's own by question, else the titles of the schema. Make it once per
 * questionnaire; a new one draws every control again.
 */
export function translationOf(texts: QuestionTexts): JsonFormsI18nState {
  const translate = (id: string, fallback: string | undefined): string | undefined => {
    const [name = '', ...rest] = id.split('.');
    const words = texts[name];
    const part = rest.join('.');
    if (part === 'label') return words?.label ?? fallback;
    if (part === 'description') return words?.help ?? fallback;
    return words?.options?.[part] ?? fallback;
  };
  // JSON Forms declares two overloads for the one function.
  const translator: Translator = Object.assign(Object.create(null), { translate }).translate;
  return { locale: LANGUAGE, translate: translator };
}
