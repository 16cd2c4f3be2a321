import assert from 'node:assert/strict';
import type { Answer, GroupedAnswers } from '../../../../src/domain/answers.ts';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import { answersTo, METHOD, type Said, type SmallDimension, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check, Engine } from './engine.ts';

/** The dimension of the hand-computed examples: weights 1, 1, 1, 2, 1; the first item is core. */
export const FIVE: SmallDimension = {
  id: 'welcome',
  items: [{ core: true }, {}, {}, { weight: 2 }, {}],
};

/** Hand-computed examples V1 to V9: figures worked out on paper from the formulas, to nine decimals. */
export const VECTORS: readonly Check[] = [
  {
    name: 'V1 weighs the answers, and stops at level 2 where half of the weight is at 3',
    run: (engine) => {
      const { score, level, highestLevel, next, rated } = one(engine, [3, 2, 3, 2, 4]);
      near(score.value, (25 * 16) / 6);
      near(score.low, (25 * 16) / 6);
      near(score.high, (25 * 16) / 6);
      near(score.interval[0], 47.03938, 1e-4);
      near(score.interval[1], 86.29395, 1e-4);
      near(score.interval[1] - score.interval[0], 2 * 1.645 * Math.sqrt((625 * (0.7 * 8 * 0.5 + 0.3 * 36 * 0.5)) / 36));
      assert.deepEqual([level, highestLevel, rated], [2, 2, true]);
      assert.deepEqual(next, { level: 3, shareNow: 0.5, shareNeeded: 0.8, coreBelow: [], lagging: [] });
    },
  },
  {
    name: 'V2 stops where one item lags by more than a level, although five sixths are there',
    run: (engine) => {
      const { score, level, next } = one(engine, [4, 4, 4, 4, 1]);
      near(score.value, 87.5);
      assert.equal(level, 2);
      near(next?.shareNow, 5 / 6);
      assert.deepEqual([next?.level, next?.coreBelow, next?.lagging], [3, [], ['welcome-5']]);
    },
  },
  {
    name: 'V3 leaves an item that does not apply out of mean and gate',
    run: (engine) => {
      const { score, level, next } = one(engine, [3, 'NA', 3, 2, 4]);
      near(score.value, 70);
      near(score.low, 70);
      near(score.high, 70);
      assert.equal(level, 2);
      near(next?.shareNow, 3 / 5);
    },
  },
  {
    name: 'V4 gives a missing answer its worst and best case',
    run: (engine) => {
      const { score, level, highestLevel, next, confidence } = one(engine, [3, null, 3, 2, 4]);
      near(score.value, 70);
      near(score.low, 58 + 1 / 3);
      near(score.high, 75);
      assert.deepEqual([level, highestLevel], [1, 2]);
      assert.deepEqual(next?.lagging, ['welcome-2']);
      near(confidence.answered, 5 / 6);
    },
  },
  { name: 'V5 takes the mean of the group means, never of everybody together', run: severalRespondents },
  {
    name: 'V6 does not rate a dimension with a third answered, but keeps its bounds and level range',
    run: (engine) => {
      const { score, level, highestLevel, rated } = one(engine, [3, 2, null, null, null]);
      assert.equal(score.value, undefined);
      near(score.low, 20 + 5 / 6);
      near(score.high, 87.5);
      assert.deepEqual([level, highestLevel, rated], [0, 3, false]);
    },
  },
  {
    name: 'V7 rounds exactly half down',
    run: (engine) => {
      assert.equal(levelOf(engine, [2, 3]), 2);
      assert.equal(levelOf(engine, [3, 3, 3, 2, 2]), 3);
      assert.equal(levelOf(engine, [0, 0, 1]), 0);
      assert.equal(levelOf(engine, [0, 1]), 0);
      assert.equal(levelOf(engine, [4, 4, 4, 3]), 4);
    },
  },
  { name: 'V8 uses mean and gate once more for the whole', run: wholeSchool },
  {
    name: 'V9 lets a moderated consensus replace the answers to one item',
    run: (engine) => {
      const consensus = { 'welcome-1': { level: 2 as const } };
      const questionnaire = smallQuestionnaire([FIVE]);
      const responses = [{ role: 'leader', answers: answersTo('welcome', [3, 2, 3, 2, 4]) }];
      const profile = engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses, consensus });
      near(profile.overall.score.value, 62.5);
      near(profile.dimensions[0]?.score.value, 62.5);
      assert.deepEqual(profile.items[0]?.explanation, {
        kind: 'rated',
        item: 'welcome-1',
        value: 2,
        level: 2,
        groups: [{ role: 'leader', mean: 3, count: 1 }],
        consensus: 2,
      });
    },
  },
];

/** Asserts that two numbers agree to nine decimals (or as said). */
export function near(actual: number | undefined, expected: number, within = 1e-9): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `expected ${expected}, got ${actual}`);
}

/** The result of the one dimension of the examples, answered by one leader. */
function one(engine: Engine, said: readonly Said[]) {
  const responses = [{ role: 'leader', answers: answersTo('welcome', said) }];
  const profile = engine.scoreProfile({ questionnaire: smallQuestionnaire([FIVE]), scope: 'full', context: {}, responses });
  const [dimension] = profile.dimensions;
  assert.ok(dimension);
  const explanation = dimension.scoreExplanation;
  return { ...dimension, rated: explanation.kind === 'weighted-mean' && explanation.rated };
}

function severalRespondents(engine: Engine): void {
  const leaders = [4, 4].map((level) => response('leader', level));
  const teachers = [1, 2, 2, 3].map((level) => response('teacher', level));
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}] }]);
  const [item] = questionnaire.items;
  assert.ok(item);
  const groups = engine.ratingGroups(METHOD, [...leaders, ...teachers], {});
  const scored = engine.scoreItem(item, { parameters: METHOD, groups, consensus: {}, holding: new Set() });
  assert.ok(scored.result.state === 'rated');
  near(scored.result.value, 3);
  assert.equal(scored.result.level, 3);
  near(scored.result.variance, 0.25 * (1 / 3 / 2) + 0.25 * (0.6 / 4));
  near(Math.sqrt(scored.result.variance), 0.28137, 1e-5);
  near(scored.spread.deviation, 1);
  near(scored.spread.groupGap, 2);
  assert.equal(scored.spread.disagreement, true);
}

function levelOf(engine: Engine, levels: readonly number[]): Level | undefined {
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}] }]);
  const responses = levels.map((level) => response('teacher', level));
  return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses }).items[0]?.level;
}

function wholeSchool(engine: Engine): void {
  const items = [{ core: true }, {}, {}, {}];
  const dimensions = [
    { id: 'direction', weight: 2, foundation: true, items },
    { id: 'people', items },
    { id: 'partners', items },
  ];
  const answers = {
    ...answersTo('direction', [3, 3, 3, 4]),
    ...answersTo('people', [3, 3, 3, 3]),
    ...answersTo('partners', [1, 2, 2, 2]),
  };
  const input = { scope: 'full', context: {}, responses: [{ role: 'coordinator', answers }] };
  const profile = engine.scoreProfile({ ...input, questionnaire: smallQuestionnaire(dimensions) });
  for (const [index, expected] of [81.25, 75, 43.75].entries()) near(profile.dimensions[index]?.score.value, expected);
  assert.deepEqual(
    profile.dimensions.map(({ level }) => level),
    [3, 3, 1],
  );
  near(profile.overall.score.value, 70.3125);
  assert.equal(profile.overall.level, 1);
  assert.deepEqual(profile.overall.next, { level: 2, shareNow: 0.75, shareNeeded: 0.8, coreBelow: [], lagging: [] });
  const lenient = smallQuestionnaire(dimensions, { scoring: { ...METHOD, share: 0.75 } });
  assert.equal(engine.scoreProfile({ ...input, questionnaire: lenient }).overall.level, 2);
}

function response(role: string, level: number): GroupedAnswers {
  const answer: Answer = { level: level as Level };
  return { role, answers: { 'welcome-1': answer } };
}
