import assert from 'node:assert/strict';
import type { Answers } from '../../../../src/domain/answers.ts';
import { answersTo, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { school } from './people.ts';
import { near } from './vectors.ts';

/** The whole school: facts worked out by hand, one rule each. */
export const OVERALL: readonly Check[] = [
  {
    name: 'whole: is rated with half of the weight of the dimensions, by the rated ones alone',
    run: (engine) => {
      const score = (weight: number, answers: Answers) => {
        const questionnaire = smallQuestionnaire([
          { id: 'a', items: [{}], weight },
          { id: 'b', items: [{}] },
        ]);
        return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses: [{ role: 'leader', answers }] })
          .overall;
      };
      assert.equal(score(1, answersTo('a', [3])).score.value, 75);
      assert.equal(score(0.9, answersTo('a', [3])).score.value, undefined);
      near(score(3, answersTo('a', [3])).confidence.answered, 0.75);
      near(score(3, { ...answersTo('a', [3]), ...answersTo('b', [1]) }).score.value, 62.5);
    },
  },
  {
    name: 'whole: stays between its bounds where a dimension that is not rated rules out the mean of the others',
    run: (engine) => {
      const questionnaire = smallQuestionnaire([
        { id: 'a', items: [{}] },
        { id: 'b', items: [{}, {}, {}] },
      ]);
      const overall = (first: Said, second: Said) => {
        const answers = { ...answersTo('a', [first]), ...answersTo('b', [second]) };
        return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses: [{ role: 'leader', answers }] })
          .overall.score;
      };
      near(overall(0, 3).value, 12.5);
      near(overall(4, 1).value, (100 + 75) / 2);
      near(overall(2, 2).value, 50);
    },
  },
  {
    name: 'whole: has no level and no score where nothing applies',
    run: (engine) => {
      const { overall, coverage } = engine.scoreProfile(school(['leader NA']));
      assert.deepEqual(
        [overall.level, overall.highestLevel, overall.next, overall.score.value, overall.confidence.answered],
        [undefined, undefined, undefined, undefined, 0],
      );
      assert.deepEqual(coverage, { inScope: 1, applicable: 0, answered: 0, unknown: 0, open: 0, withEvidence: 0 });
    },
  },
  {
    name: 'whole: asks a foundation dimension itself to reach a level',
    run: (engine) => {
      const themes = ['a', 'b', 'c', 'd', 'e'];
      const answers = Object.assign({}, ...themes.map((id, index) => answersTo(id, [index === 0 ? 2 : 3])));
      const overall = (foundation: boolean) => {
        const questionnaire = smallQuestionnaire(
          themes.map((id, index) => ({ id, foundation: foundation && index === 0, items: [{}] })),
        );
        return engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses: [{ role: 'leader', answers }] })
          .overall;
      };
      assert.equal(overall(false).level, 3);
      assert.equal(overall(true).level, 2);
      assert.deepEqual(overall(true).next?.coreBelow, ['a']);
    },
  },
];
