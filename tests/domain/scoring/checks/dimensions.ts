import assert from 'node:assert/strict';
import { answersTo, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { school } from './people.ts';

/** When a dimension is rated: facts worked out by hand, one rule each. */
export const DIMENSIONS: readonly Check[] = [
  {
    name: 'dimensions: are rated with exactly half of the weight answered and exactly half applicable',
    run: (engine) => {
      const value = (said: readonly Said[]) => engine.scoreProfile(school([['leader', said]], 4)).dimensions[0]?.score.value;
      assert.equal(value([2, 2, null, null]), 50);
      assert.equal(value([2, null, null, null]), undefined);
      assert.equal(value(['NA', 'NA', 3, 3]), 75);
      assert.equal(value(['NA', 'NA', 'NA', 3]), undefined);
      assert.equal(value(['NA', 'NA', 'NA', 'NA']), undefined);
    },
  },
  {
    name: 'dimensions: do not count items against themselves that the context switches off',
    run: (engine) => {
      const conditions = [{ id: 'hosting', all: [{ question: 'hosting', in: ['yes'] }] }];
      const dimensions = [
        { id: 'welcome', items: [{ condition: 'hosting' }, { condition: 'hosting' }, { condition: 'hosting' }, {}] },
        { id: 'guests', items: [{ condition: 'hosting' }] },
      ];
      const questionnaire = smallQuestionnaire(dimensions, { conditions, context: [{ id: 'hosting', stage: 'start' }] });
      const responses = [{ role: 'leader', answers: { ...answersTo('welcome', [1, 1, 1, 4]), ...answersTo('guests', [1]) } }];
      const away = engine.scoreProfile({ questionnaire, scope: 'full', context: { hosting: 'no' }, responses });
      assert.deepEqual([away.overall.score.value, away.overall.level, away.coverage.applicable], [100, 4, 1]);
      assert.deepEqual(
        away.dimensions.map(({ applicable, level, highestLevel, score, next }) => [
          applicable,
          level,
          highestLevel,
          score.value,
          next,
        ]),
        [
          [true, 4, 4, 100, undefined],
          [false, undefined, undefined, undefined, undefined],
        ],
      );
      assert.deepEqual(away.items[0]?.explanation, {
        kind: 'not-applicable',
        item: 'welcome-1',
        reason: undefined,
        condition: 'hosting',
      });
      const hosting = engine.scoreProfile({ questionnaire, scope: 'full', context: { hosting: 'yes' }, responses });
      assert.equal(hosting.dimensions[0]?.score.value, 43.75);
    },
  },
];
