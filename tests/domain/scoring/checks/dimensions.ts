import assert from 'node:assert/strict';
import { answersTo, METHOD, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { school } from './people.ts';

const UNKNOWN = { value: undefined, low: 0, high: 100, interval: [0, 100] };

/** When a dimension is rated: facts worked out by hand, one rule each. */
export const DIMENSIONS: readonly Check[] = [
  {
    name: 'dimensions: are rated with exactly half of the weight answered and exactly half applicable',
    run: (engine) => {
      const value = (said: string) =>
        engine.scoreProfile(school([`leader ${said}`], said.split(' ').length)).dimensions[0]?.score.value;
      assert.equal(value('2 2 - -'), 50);
      assert.equal(value('2 - - -'), undefined);
      assert.equal(value('NA NA 3 3'), 75);
      assert.equal(value('NA NA NA 3'), undefined);
      assert.equal(value('NA NA 3'), undefined);
      assert.equal(value('NA NA NA NA'), undefined);
    },
  },
  {
    name: 'dimensions: count against themselves what a consensus finds not applicable',
    run: (engine) => {
      const none = { notApplicable: { reason: 'We have no such learners.' } };
      const consensus = { 'welcome-1': none, 'welcome-2': none };
      const profile = engine.scoreProfile({ ...school(['leader 3 3 3'], 3), consensus });
      assert.deepEqual([profile.dimensions[0]?.score.value, profile.dimensions[0]?.level], [undefined, 3]);
    },
  },
  {
    name: 'dimensions: have no score without any answer, even where no share of answers is asked for',
    run: (engine) => {
      const themes = [
        { id: 'welcome', items: [{}] },
        { id: 'guests', items: [{}] },
      ];
      const questionnaire = smallQuestionnaire(themes, { scoring: { ...METHOD, half: 0 } });
      const { dimensions, overall } = engine.scoreProfile({ ...school(['leader -']), questionnaire });
      assert.deepEqual([dimensions[0]?.score, overall.score], [UNKNOWN, UNKNOWN]);
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
      assert.deepEqual([away.dimensions[1]?.score, away.dimensions[1]?.confidence.answered], [UNKNOWN, 0]);
      const hosting = engine.scoreProfile({ questionnaire, scope: 'full', context: { hosting: 'yes' }, responses });
      assert.equal(hosting.dimensions[0]?.score.value, 43.75);
    },
  },
];
