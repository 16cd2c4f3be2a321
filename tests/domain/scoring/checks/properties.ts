import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MaturityProfile } from '../../../../src/domain/profile.ts';
import { METHOD, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check, Engine } from './engine.ts';
import { completeSchools, figuresOf, itemIds, profileOf, responsesOf, type School, schools, withAnswer } from './schools.ts';

const EPSILON = 1e-9;
const WHOLE = 4;

/** What holds for every school and every questionnaire: P1 to P11. */
export const PROPERTIES: readonly Check[] = [
  property('P1 never lowers anything when one answer is raised', schools, (engine, school, pick) => {
    const person = pick % school.said.length;
    const item = pick % itemIds(school).length;
    const old = school.said[person]?.[item];
    if (typeof old !== 'number' || old === WHOLE) return;
    const before = figuresOf(profileOf(engine, school));
    const after = figuresOf(profileOf(engine, withAnswer(school, person, item, (old + 1) as 1 | 2 | 3 | 4)));
    for (const [figure, value] of flat(before).entries())
      assert.ok((flat(after)[figure] ?? 0) >= (value ?? 0) - EPSILON, `figure ${figure} fell`);
  }),
  property('P2 only narrows bounds and level ranges when a missing item is answered', schools, (engine, school, pick) => {
    const before = profileOf(engine, school);
    const missing = before.items.flatMap(({ state }, index) => (state === 'missing' ? [index] : []));
    const item = missing[pick % missing.length];
    if (item === undefined) return;
    const after = profileOf(engine, withAnswer(school, pick % school.said.length, item, (pick % 5) as 0 | 1 | 2 | 3 | 4));
    for (const [index, wide] of rangesOf(before).entries()) {
      const narrow = rangesOf(after)[index];
      assert.ok(narrow && narrow[0] >= wide[0] - EPSILON && narrow[1] <= wide[1] + EPSILON, `range ${index} grew`);
    }
  }),
  property('P3 keeps every figure between its bounds', schools, (engine, school) => {
    const profile = profileOf(engine, school);
    for (const { score, level, highestLevel } of [profile.overall, ...profile.dimensions]) {
      const chain = [0, score.interval[0], score.low, score.value ?? score.low, score.high, score.interval[1], 100];
      for (const [index, figure] of chain.entries())
        assert.ok(figure >= (chain[index - 1] ?? 0) - EPSILON, `${chain} is not in order`);
      assert.ok((level ?? 0) <= (highestLevel ?? 0));
    }
  }),
  property(
    'P4 gives a school that says one level everywhere that level and its points',
    completeSchools,
    (engine, school, pick) => {
      const level = (pick % 5) as 0 | 1 | 2 | 3 | 4;
      const same = { ...school, said: school.said.map((answers) => answers.map(() => level)) };
      const { overall, dimensions } = profileOf(engine, same);
      for (const result of [overall, ...dimensions]) {
        assert.ok(Math.abs((result.score.value ?? -1) - 25 * level) < EPSILON);
        assert.deepEqual([result.level, result.highestLevel], [level, level]);
      }
    },
  ),
  property('P5 gives the same profile in whatever order people answer', schools, (engine, school, pick) => {
    const order = school.roles.map((_, index) => (index + pick) % school.roles.length);
    if (pick % 2) order.reverse();
    const shuffled = {
      ...school,
      roles: order.map((index) => school.roles[index] ?? ''),
      said: order.map((index) => school.said[index] ?? []),
    };
    assert.deepEqual(profileOf(engine, shuffled), profileOf(engine, school));
  }),
  property('P6 changes no score or level when everybody in a group answers twice', schools, (engine, school, pick) => {
    const role = school.roles[pick % school.roles.length];
    const twice = school.roles.flatMap((one, index) => (one === role ? [index, index] : [index]));
    const doubled = {
      ...school,
      roles: twice.map((index) => school.roles[index] ?? ''),
      said: twice.map((index) => school.said[index] ?? []),
    };
    close(figuresOf(profileOf(engine, doubled)), figuresOf(profileOf(engine, school)));
  }),
  property('P7 looks only at the proportions of weights', schools, (engine, school, pick) => {
    const factor = [0.1, 0.3, 7, 1 / 3][pick % 4] ?? 1;
    const scaled = {
      ...school,
      dimensions: school.dimensions.map((dimension, index) => ({
        ...dimension,
        weight: (dimension.weight ?? 1) * factor,
        items: dimension.items.map((item) => (index === pick % 2 ? { ...item, weight: (item.weight ?? 1) * factor } : item)),
      })),
    };
    close(figuresOf(profileOf(engine, scaled)), figuresOf(profileOf(engine, school)));
  }),
  property('P8 leaves no hollow level: the score of a complete dimension backs its level', completeSchools, (engine, school) => {
    for (const { score, level } of profileOf(engine, school).dimensions) {
      assert.ok((score.value ?? 0) >= 25 * ((level ?? 0) - (1 - METHOD.share)) - 12.5 - EPSILON);
    }
  }),
  property('P9 treats an item that does not apply as if it were not in the questionnaire', schools, withoutItem),
  property(
    'P10 puts no dimension above its lowest core item, or more than one above its lowest item',
    schools,
    (engine, school) => {
      const { dimensions, items } = profileOf(engine, school);
      const core = new Set(smallQuestionnaire(school.dimensions).items.flatMap((item) => (item.core ? [item.id] : [])));
      for (const { dimension, level } of dimensions) {
        const own = items.filter((item) => item.dimension === dimension && item.state !== 'not-applicable');
        for (const item of own) assert.ok((level ?? 0) <= (item.level ?? 0) + (core.has(item.item) ? 0 : 1));
      }
    },
  ),
  {
    name: 'P11 never lowers the gate when one part rises',
    run: ({ gateLevel }, runs) => {
      const part = fc.record({
        level: fc.integer({ min: 0, max: WHOLE }),
        weight: fc.constantFrom(0.5, 1, 2, 3),
        core: fc.boolean(),
      });
      const share = fc.constantFrom(0, 0.5, 0.75, 0.8, 1);
      const statement = fc.property(fc.array(part, { maxLength: 8 }), share, fc.nat(), (parts, needed, pick) => {
        const gate = (levels: readonly number[]) =>
          gateLevel(
            levels,
            parts.map(({ weight }) => weight),
            parts.map(({ core }) => core),
            needed,
          );
        const levels = parts.map(({ level }) => level);
        const raised = levels.map((level, index) => (index === pick % parts.length ? Math.min(WHOLE, level + 1) : level));
        assert.ok(gate(raised) >= gate(levels));
      });
      fc.assert(statement, { numRuns: runs, seed: 42 });
    },
  },
];

function property(
  name: string,
  arbitrary: fc.Arbitrary<School>,
  statement: (engine: Engine, school: School, pick: number) => void,
): Check {
  const run = (engine: Engine, runs: number) =>
    fc.assert(
      fc.property(arbitrary, fc.nat(), (school, pick) => statement(engine, school, pick)),
      { numRuns: runs, seed: 42 },
    );
  return { name, run };
}

/** The item leaves by the context, by everybody's answer, or by not being there: the figures are the same. */
function withoutItem(engine: Engine, school: School, pick: number): void {
  const ids = itemIds(school);
  const index = pick % ids.length;
  const gone = ids[index] ?? '';
  const whole = smallQuestionnaire(school.dimensions);
  const input = { scope: 'full', context: {}, responses: responsesOf(school) };
  const removed = engine.scoreProfile({
    ...input,
    questionnaire: { ...whole, items: whole.items.filter(({ id }) => id !== gone) },
  });
  const items = whole.items.map((item) => (item.id === gone ? { ...item, condition: 'never' } : item));
  const conditions = [{ id: 'never', all: [{ question: 'hosting', in: ['yes'] }] }];
  const switchedOff = engine.scoreProfile({ ...input, questionnaire: { ...whole, items, conditions } });
  close(figuresOf(switchedOff), insertItem(figuresOf(removed), index));
  const responses = input.responses.map(({ role, answers }) => ({
    role,
    answers: { ...answers, [gone]: { notApplicable: { reason: 'none' } } },
  }));
  const declined = engine.scoreProfile({ ...input, responses, questionnaire: whole });
  for (const [place, { score, level }] of declined.dimensions.entries()) {
    const other = removed.dimensions[place];
    close([score.low, score.high, level], [other?.score.low, other?.score.high, other?.level]);
    if (score.value !== undefined) close([score.value], [other?.score.value]);
  }
}

function insertItem(figures: ReturnType<typeof figuresOf>, index: number) {
  return { ...figures, items: figures.items.toSpliced(index, 0, [undefined, undefined]) };
}

function rangesOf({ overall, dimensions }: MaturityProfile): readonly (readonly [number, number])[] {
  return [overall, ...dimensions].flatMap(({ score, level, highestLevel }) => [
    [score.low, score.high] as const,
    [level ?? 0, highestLevel ?? WHOLE] as const,
  ]);
}

function flat(figures: ReturnType<typeof figuresOf>): readonly (number | undefined)[] {
  return [...figures.overall, ...figures.dimensions.flat(), ...figures.items.flat()];
}

function close(actual: unknown, expected: unknown): void {
  assert.deepEqual(rounded(actual), rounded(expected));
}

function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e6) / 1e6 : (one ?? null))));
}
