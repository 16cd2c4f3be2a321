import type { Filling, FormTemplate, FormTexts } from '../../domain/form-template.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { formFile, formTextsFile } from '../format/form.ts';
import { type FileFault, faultAt, mustDiffer, mustExist } from './fault.ts';
import { checkFile } from './format.ts';
import { idsOf } from './references.ts';

/** The files of a form, parsed but not checked. */
export interface FormFiles {
  readonly template: unknown;
  /** By language. */
  readonly texts: Readonly<Record<string, unknown>>;
}

type Place = readonly (string | number)[];

/** Every fault of a form: its own shape, its words, and names that the questionnaire does not know. */
export function checkForm({ template, texts }: FormFiles, questionnaire: Questionnaire): readonly FileFault[] {
  const shape = [
    ...checkFile('form', formFile, template),
    ...Object.entries(texts).flatMap(([language, content]) => checkFile(`texts/${language}.json`, formTextsFile, content)),
  ];
  if (shape.length > 0) return shape;
  const form = template as FormTemplate;
  return [
    ...nameFaults(form, questionnaire),
    ...Object.entries(texts).flatMap(([language, content]) => wordFaults(`texts/${language}.json`, form, content as FormTexts)),
  ];
}

function nameFaults(form: FormTemplate, questionnaire: Questionnaire): readonly FileFault[] {
  const criterion = mustExist('criterion', idsOf(form.criteria));
  const fields = form.parts.flatMap(({ id, fields: own }, part) =>
    own.map((field, place) => ({ ...field, part: id, place: ['parts', part, 'fields', place] })),
  );
  return [
    ...form.parts.flatMap((part, index) => criterion('form', ['parts', index, 'criterion'], part.criterion)),
    ...mustDiffer(
      'field',
      'form',
      fields.map(({ place, id }) => [place, id]),
    ),
    ...fields.flatMap(({ fill, place }) => fillFaults(questionnaire, fill, [...place, 'fill'])),
  ];
}

function fillFaults(questionnaire: Questionnaire, fill: Filling, place: Place): readonly FileFault[] {
  const item = mustExist('item', idsOf(questionnaire.items));
  const question = mustExist('context question', idsOf(questionnaire.context));
  const dimension = mustExist('dimension', idsOf(questionnaire.dimensions));
  const { indicators } = questionnaire;
  const part = mustExist(
    'figure',
    indicators.flatMap(({ id, parts }) => parts.map((one) => `${id}/${one.id}`)),
  );
  const count = mustExist(
    'count',
    indicators.flatMap(({ id, counts }) => counts.map((one) => `${id}/${one.id}`)),
  );
  const standard = mustExist(
    'standard',
    questionnaire.items.map((one) => one.standard),
  );
  const each = (names: readonly string[], test: ReturnType<typeof mustExist>) =>
    names.flatMap((name) => test('form', place, name));
  switch (fill.kind) {
    case 'context':
      return [...each(fill.questions, question), ...each(fill.counts ?? [], count)];
    case 'participation':
    case 'standing':
      return each(fill.items, item);
    case 'standards':
      return each(fill.standards, standard);
    case 'activities':
      return each([...fill.rows, ...fill.checks], part);
    case 'objectives':
      return [
        ...each([fill.learners], question),
        ...each(Object.keys(fill.measures), dimension),
        ...each(Object.values(fill.measures).flat(), part),
        ...questionnaire.dimensions
          .filter(({ id }) => fill.measures[id] === undefined)
          .map(({ id }) => faultAt('form', place, `says nothing to measure for the dimension "${id}"`)),
      ];
    default:
      return [];
  }
}

function wordFaults(file: string, form: FormTemplate, texts: FormTexts): readonly FileFault[] {
  const missing = (kind: string, words: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    names.filter((name) => words[name] === undefined).map((name) => faultAt(file, [kind], `has no words for "${name}"`));
  const fills = form.parts.flatMap(({ fields }) => fields.map(({ fill }) => fill));
  return [
    ...missing('criteria', texts.criteria, idsOf(form.criteria)),
    ...missing('parts', texts.parts, idsOf(form.parts)),
    ...missing(
      'fields',
      texts.fields,
      form.parts.flatMap(({ fields }) => idsOf(fields)),
    ),
    ...missing(
      'entries',
      texts.entries,
      fills.flatMap((fill) => (fill.kind === 'checklist' ? fill.entries : [])),
    ),
    ...missing(
      'rows',
      texts.rows,
      fills.flatMap((fill) => (fill.kind === 'activities' ? fill.rows : [])),
    ),
  ];
}
