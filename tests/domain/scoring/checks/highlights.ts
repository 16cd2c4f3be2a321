import assert from 'node:assert/strict';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import { answersTo, METHOD, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check, Engine } from './engine.ts';
import { near } from './vectors.ts';

/** What stands out: facts worked out by hand, one rule each. */
export const HIGHLIGHTS: readonly Check[] = [
  {
    name: 'strengths: reach level 3 and lie three quarters of a level above the own mean, best first',
    run: (engine) => {
      const strengths = (...said: readonly Said[]) => profileOf(engine, said).strengths;
      assert.deepEqual(strengths(3, 1, 4, 1, 1), ['welcome-3', 'welcome-1']);
      assert.deepEqual(strengths(2, 0, 0, 0, 0), []);
      assert.deepEqual(strengths(3, 3, 3, 3, 3), []);
      assert.deepEqual(strengths(3, 2, 2, 2), ['welcome-1']);
      assert.deepEqual(strengths(3, 3, 2, 2), []);
      assert.deepEqual(strengths(3, null, null), []);
      assert.deepEqual(strengths(null), []);
    },
  },
  {
    name: 'strengths: count a mean that rounds to level 3, and not one that lies below',
    run: (engine) => {
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}, {}] }]);
      const strengths = (...said: readonly Level[]) => {
        const responses = said.map((one) => ({ role: 'teacher', answers: answersTo('welcome', [one, 0]) }));
        return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses }).strengths;
      };
      assert.deepEqual(strengths(3, 3, 2), ['welcome-1']);
      assert.deepEqual(strengths(3, 2), []);
    },
  },
  {
    name: 'gaps: are worth their share of the overall score, and first those that block the next level',
    run: (engine) => {
      const dimensions = [
        { id: 'direction', weight: 3, items: [{ weight: 2, core: true }, {}, {}] },
        { id: 'people', items: [{}, {}] },
      ];
      const answers = { ...answersTo('direction', [2, 0, 3]), ...answersTo('people', [1, null]) };
      const input = { scope: 'full', context: {}, responses: [{ role: 'leader', answers }], target: 3 as const };
      const { gaps } = engine.scoreProfile({ ...input, questionnaire: smallQuestionnaire(dimensions) });
      assert.deepEqual(
        gaps.map(({ item, level, target, blocksNextLevel }) => [item, level, target, blocksNextLevel]),
        [
          ['direction-2', 0, 3, true],
          ['direction-1', 2, 3, false],
          ['people-1', 1, 3, false],
        ],
      );
      near(gaps[0]?.points, ((25 * 3) / 4) * (3 / 4));
      near(gaps[1]?.points, ((25 * 2) / 4) * (3 / 4));
      near(gaps[2]?.points, ((25 * 2) / 2) * (1 / 4));
    },
  },
  {
    name: 'gaps: block by being core, by lagging, or by the weight that is missing',
    run: (engine) => {
      const blocking = (core: number, ...said: readonly Said[]) =>
        profileOf(engine, said, core).gaps.flatMap(({ item, blocksNextLevel }) => (blocksNextLevel ? [item] : []));
      assert.deepEqual(blocking(1, 2, 3, 3, 3, 3), ['welcome-1']);
      assert.deepEqual(blocking(0, 2, 3, 3, 3, 4), ['welcome-1', 'welcome-2', 'welcome-3', 'welcome-4']);
      assert.deepEqual(blocking(0, 2, 2, 3, 3, 3), ['welcome-1', 'welcome-2']);
      assert.deepEqual(blocking(0, 2, 1, 4, 4, 4), ['welcome-2', 'welcome-1']);
      assert.deepEqual(blocking(0, 4, 4, 4, 4, 1), ['welcome-5']);
      assert.deepEqual(blocking(3, 3, 3, 2, 3, 4), ['welcome-3']);
      assert.deepEqual(blocking(3, 2, 3, 2, 3, 3, 3, 3, 3, 3, 3), ['welcome-3']);
      assert.deepEqual(blocking(0, 4, 4, 4, 4, 4), []);
      assert.deepEqual(blocking(0, 4, 4, 4, 4, 3), []);
    },
  },
  {
    name: 'gaps: are measured to the target given, else to the school’s own answer, else to the top',
    run: (engine) => {
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}] }], {
        context: [{ id: 'target', stage: 'roadmap', assumed: '3' }],
      });
      const responses = [{ role: 'leader', answers: answersTo('welcome', [1]) }];
      const target = (input: object) =>
        engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses, ...input }).gaps[0]?.target;
      assert.equal(target({}), 3);
      assert.equal(target({ context: { target: 2 } }), 2);
      assert.equal(target({ context: { target: '4' }, target: 2 }), 2);
      assert.equal(target({ target: 1 }), undefined);
      assert.equal(target({ questionnaire: smallQuestionnaire([{ id: 'welcome', items: [{}] }]) }), 4);
    },
  },
  {
    name: 'find out: lists what somebody does not know, never what is open',
    run: (engine) => {
      const { findOut, coverage } = profileOf(engine, [1, 'unknown', null, 'NA', 'unknown']);
      assert.deepEqual(findOut, ['welcome-2', 'welcome-5']);
      assert.deepEqual(coverage, { inScope: 5, applicable: 4, answered: 1, unknown: 2, open: 1, withEvidence: 0 });
    },
  },
  {
    name: 'scope: runs every rule over the items in scope alone',
    run: (engine) => {
      const whole = smallQuestionnaire([{ id: 'welcome', items: [{}, {}, {}, {}] }]);
      const questionnaire = {
        ...whole,
        scopes: [...whole.scopes, { id: 'quick', items: ['welcome-1', 'welcome-3'], minutes: [1, 2] as const }],
      };
      const responses = [{ role: 'leader', answers: answersTo('welcome', [2, 0, 3, null]) }];
      const { coverage, dimensions } = engine.scoreProfile({ questionnaire, scope: 'quick', context: {}, responses });
      assert.deepEqual([coverage.inScope, coverage.answered], [2, 2]);
      assert.deepEqual([dimensions[0]?.score.value, dimensions[0]?.score.low, dimensions[0]?.level], [62.5, 62.5, 2]);
    },
  },
];

/** Answers of one leader to one dimension; the `core`-th item (from 1) is core. */
function profileOf(engine: Engine, said: readonly Said[], core = 0) {
  const items = said.map((_, index) => ({ core: index + 1 === core }));
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items }], { scoring: METHOD });
  const responses = [{ role: 'leader', answers: answersTo('welcome', said) }];
  return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses });
}
