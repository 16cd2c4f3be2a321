import { Validator } from '@cfworker/json-schema';
import { itemsInScope } from '../../domain/questionnaire.ts';
import type { Example, JsonSchema } from '../version.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import { allCounts } from './indicators.ts';
import { idsOf } from './references.ts';
import type { Claim, Subject } from './subject.ts';

/** Sample schools answer what is asked, in the form the schemas give. */
export const examplesAnswerWhatIsAsked: Claim = (subject) =>
  Object.entries(subject.files.examples ?? {}).flatMap(([key, content]) => exampleFaults(subject, content as Example, key));

function exampleFaults(subject: Subject, example: Example, key: string): readonly FileFault[] {
  const { questionnaire, schema, contextSchema } = subject.version;
  const file = `examples/${key}.json`;
  const counts = mustExist('count', allCounts(questionnaire.indicators));
  return [
    ...(example.id === key ? [] : [faultAt(file, ['id'], `must be "${key}"`)]),
    ...schemaFaults(file, 'answers', schema, example.answers),
    ...schemaFaults(file, 'context', contextSchema, example.context),
    ...scopeFaults(subject, example, file),
    ...example.figures.years.flatMap((year, index) =>
      [...Object.keys(year.counts), ...year.estimates].flatMap((name) =>
        counts(file, ['figures', 'years', index, 'counts', name], name),
      ),
    ),
    ...targetFaults(subject, example, file),
    ...mustHaveAll(file, idsOf(questionnaire.dimensions), Object.keys(example.expect.dimensions)),
  ];
}

function schemaFaults(file: string, part: string, schema: JsonSchema, value: unknown): readonly FileFault[] {
  const { valid, errors } = new Validator({ ...schema }, '2020-12', false).validate(value);
  if (valid) return [];
  const deepest = errors.filter(({ keyword }) => keyword !== 'properties' && keyword !== '$ref');
  return deepest.map(({ instanceLocation, error }) => ({ file, pointer: `/${part}${instanceLocation.slice(1)}`, detail: error }));
}

function scopeFaults({ version }: Subject, example: Example, file: string): readonly FileFault[] {
  const { questionnaire } = version;
  const missing = mustExist('scope', idsOf(questionnaire.scopes))(file, ['scope'], example.scope);
  if (missing.length > 0) return missing;
  const asked = mustExist(`item in the scope "${example.scope}":`, idsOf(itemsInScope(questionnaire, example.scope)));
  return Object.keys(example.answers).flatMap((id) => asked(file, ['answers', id], id));
}

function targetFaults({ version }: Subject, example: Example, file: string): readonly FileFault[] {
  const parts = version.questionnaire.indicators.flatMap(({ id, parts: own }) => own.map((part) => `${id}/${part.id}`));
  return Object.keys(example.figures.targets).flatMap((name) =>
    mustExist('part', parts)(file, ['figures', 'targets', name], name),
  );
}

function mustHaveAll(file: string, wanted: readonly string[], given: readonly string[]): readonly FileFault[] {
  return wanted.filter((id) => !given.includes(id)).map((id) => faultAt(file, ['expect', 'dimensions', id], 'is missing'));
}
