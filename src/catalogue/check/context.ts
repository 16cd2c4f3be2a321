import { Validator } from '@cfworker/json-schema';
import type { Clause } from '../../domain/questionnaire.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import { type Question, questionsOf } from './question.ts';
import type { Claim, Subject } from './subject.ts';

/** Conditions ask questions that exist for answers that are possible, and assumed answers are possible ones. */
export const contextFitsConditions: Claim = (subject) => {
  const questions = questionsOf(subject.version.contextSchema);
  return [...conditionFaults(subject, questions), ...assumedFaults(subject, questions), ...countryFaults(subject, questions)];
};

function conditionFaults({ version }: Subject, questions: ReadonlyMap<string, Question>): readonly FileFault[] {
  return version.questionnaire.conditions.flatMap((condition, index) =>
    (['all', 'any'] as const).flatMap((list) =>
      (condition[list] ?? []).flatMap((clause, position) => {
        const place = ['conditions', index, list, position];
        const missing = mustExist('context question', questions.keys())(
          'questionnaire.json',
          [...place, 'question'],
          clause.question,
        );
        const question = questions.get(clause.question);
        return question ? clauseFaults(clause, question, place) : missing;
      }),
    ),
  );
}

function clauseFaults(clause: Clause, question: Question, place: readonly (string | number)[]): readonly FileFault[] {
  const possible: readonly (string | number | boolean)[] = question.kind === 'boolean' ? [true, false] : question.options;
  const impossible = (clause.in ?? []).flatMap((value, at) =>
    possible.includes(value)
      ? []
      : [faultAt('questionnaire.json', [...place, 'in', at], `"${String(value)}" is no answer to "${question.id}"`)],
  );
  const ranged = clause.atLeast !== undefined || clause.atMost !== undefined;
  const odd =
    ranged && question.kind !== 'number'
      ? [faultAt('questionnaire.json', place, `"${question.id}" does not ask for a number`)]
      : [];
  return [...impossible, ...odd];
}

function assumedFaults({ version }: Subject, questions: ReadonlyMap<string, Question>): readonly FileFault[] {
  const order = [...questions.keys()];
  return version.questionnaire.context.flatMap(({ id, assumed, assumedBy }, index) => {
    const place = ['properties', id, 'x-context'];
    const given = assumed === undefined ? [] : [[[...place, 'assumed'], assumed] as const];
    const by = Object.entries(assumedBy?.values ?? {}).map(
      ([key, value]) => [[...place, 'assumedBy', 'values', key], value] as const,
    );
    return [
      ...[...given, ...by].flatMap(([at, value]) => impossibleValue(questions.get(id), at, value)),
      ...mustExist('earlier context question', order.slice(0, index))(
        'context.json',
        [...place, 'assumedBy', 'question'],
        assumedBy?.question,
      ),
      ...Object.keys(assumedBy?.values ?? {}).flatMap((key) =>
        mustExist('option', questions.get(assumedBy?.question ?? '')?.options.map(String) ?? [])(
          'context.json',
          [...place, 'assumedBy', 'values', key],
          key,
        ),
      ),
    ];
  });
}

function impossibleValue(question: Question | undefined, place: readonly string[], value: unknown): readonly FileFault[] {
  if (!question || new Validator({ ...question.schema }, '2020-12').validate(value).valid) return [];
  return [faultAt('context.json', place, `${JSON.stringify(value)} is no answer to "${question.id}"`)];
}

/** Every country file but the neutral one can be chosen. */
function countryFaults({ version, countries }: Subject, questions: ReadonlyMap<string, Question>): readonly FileFault[] {
  const question = questions.get(version.questionnaire.planning.questions.country);
  if (!question) return [];
  return countries
    .filter(({ id }) => id !== 'neutral' && !question.options.map(String).includes(id))
    .map(({ id }) =>
      faultAt('context.json', ['properties', question.id, 'enum'], `leaves out "${id}", which has a country file`),
    );
}
