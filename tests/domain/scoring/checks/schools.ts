import fc from 'fast-check';
import type { Answer, GroupedAnswers } from '../../../../src/domain/answers.ts';
import type { MaturityProfile } from '../../../../src/domain/profile.ts';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import { type Said, type SmallDimension, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Engine } from './engine.ts';

/** A random questionnaire with random respondents. `said[respondent][item]` follows the order of the items. */
export interface School {
  readonly dimensions: readonly SmallDimension[];
  readonly roles: readonly string[];
  readonly said: readonly (readonly Said[])[];
}

const WEIGHTS = [1, 1, 1, 2, 3, 0.5];
const ROLES = ['leader', 'coordinator', 'teacher', 'neighbour', 'guest'];
const MOST_ITEMS = 5;

const dimension = fc.record({
  weight: fc.constantFrom(...WEIGHTS),
  foundation: fc.boolean(),
  items: fc.array(
    fc.record({
      weight: fc.constantFrom(...WEIGHTS),
      core: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, fc.boolean()),
    }),
    {
      minLength: 1,
      maxLength: MOST_ITEMS,
    },
  ),
});

const level = fc.constantFrom<Said>(0, 1, 2, 3, 4);
const said = fc.oneof(
  { weight: 9, arbitrary: level },
  { weight: 1, arbitrary: fc.constantFrom<Said>('NA', 'unknown') },
  { weight: 2, arbitrary: fc.constant<Said>(null) },
);

function schoolOf(one: fc.Arbitrary<Said>, respondents: number): fc.Arbitrary<School> {
  const answers = fc.array(one, { minLength: 3 * MOST_ITEMS, maxLength: 3 * MOST_ITEMS });
  return fc
    .record({
      dimensions: fc.array(dimension, { minLength: 1, maxLength: 3 }),
      people: fc.array(fc.record({ role: fc.constantFrom(...ROLES), answers }), { minLength: 1, maxLength: respondents }),
    })
    .map(({ dimensions, people }) => ({
      dimensions: dimensions.map((one, index) => ({ id: `theme-${index + 1}`, ...one })),
      roles: people.map(({ role }) => role),
      said: people.map(({ answers: given }) => given),
    }));
}

/** Schools with up to four respondents, gaps and "not applicable". */
export const schools = schoolOf(said, 4);

/** Schools whose respondents answered every item with a level. */
export const completeSchools = schoolOf(level, 4);

/** Everything the item ids of a school are, in order. */
export function itemIds(school: School): readonly string[] {
  return school.dimensions.flatMap(({ id, items }) => items.map((_, index) => `${id}-${index + 1}`));
}

/** The responses of a school as the engine takes them. */
export function responsesOf(school: School): readonly GroupedAnswers[] {
  const ids = itemIds(school);
  return school.said.map((answers, person) => ({
    role: school.roles[person] ?? 'teacher',
    answers: Object.fromEntries(ids.flatMap((id, index) => entryOf(id, answers[index] ?? null))),
  }));
}

/** The profile of a school. */
export function profileOf(engine: Engine, school: School): MaturityProfile {
  return engine.scoreProfile({
    questionnaire: smallQuestionnaire(school.dimensions),
    scope: 'full',
    context: {},
    responses: responsesOf(school),
  });
}

/** The school with one answer of one respondent changed. */
export function withAnswer(school: School, person: number, item: number, answer: Said): School {
  return {
    ...school,
    said: school.said.map((answers, one) =>
      one === person ? answers.map((old, index) => (index === item ? answer : old)) : answers,
    ),
  };
}

/** Every figure that makes up a result, without explanations: scores, bounds, levels. */
export function figuresOf(profile: MaturityProfile) {
  const { overall } = profile;
  return {
    overall: [overall.score.value, overall.score.low, overall.score.high, overall.level, overall.highestLevel],
    dimensions: profile.dimensions.map(({ score, level: reached, highestLevel }) => [
      score.value,
      score.low,
      score.high,
      reached,
      highestLevel,
    ]),
    items: profile.items.map(({ value, level: reached }) => [value, reached]),
  };
}

function entryOf(id: string, one: Said): [string, Answer][] {
  if (one === null) return [];
  if (one === 'NA') return [[id, { notApplicable: { reason: 'We have no such learners.' } }]];
  if (one === 'unknown') return [[id, { unknown: true }]];
  return [[id, { level: one as Level }]];
}
