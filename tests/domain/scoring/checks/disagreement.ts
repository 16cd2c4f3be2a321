import assert from 'node:assert/strict';
import type { Said } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { levels, school, spreadOf } from './people.ts';
import { near } from './vectors.ts';

/** How far answers lie apart: facts worked out by hand, one rule each. */
export const DISAGREEMENT: readonly Check[] = [
  {
    name: 'disagreement: takes two levels between two people, or more than five sixths of a level among several',
    run: (engine) => {
      const apart = (people: readonly (readonly [string, readonly Said[]])[]) =>
        engine.scoreProfile(school(people)).items[0]?.disagreement;
      assert.equal(
        apart([
          ['leader', [2]],
          ['teacher', [3]],
        ]),
        false,
      );
      assert.equal(
        apart([
          ['leader', [1]],
          ['teacher', [3]],
        ]),
        true,
      );
      assert.equal(
        apart([
          ['leader', [1]],
          ['leader', [3]],
        ]),
        true,
      );
      assert.equal(
        apart([
          ['leader', [1]],
          ['leader', [2]],
        ]),
        false,
      );
      assert.equal(
        apart([
          ['leader', [3]],
          ['teacher', [2]],
          ['teacher', [2]],
        ]),
        true,
      );
      assert.equal(
        apart([
          ['leader', [3]],
          ['teacher', [2]],
          ['teacher', [3]],
        ]),
        false,
      );
      assert.equal(apart(levels('teacher', [0, 1, 2, 2, 2, 4])), false);
      assert.equal(apart(levels('teacher', [0, 0, 2, 2, 2, 4])), true);
      assert.equal(apart([['leader', [null]]]), false);
    },
  },
  {
    name: 'disagreement: measures from the median, the middle of an even number of people',
    run: (engine) => {
      const deviation = (given: readonly Said[]) => spreadOf(engine, levels('teacher', given)).deviation;
      near(deviation([0, 1, 4]), 4 / 3);
      near(deviation([1, 1, 4, 4]), 1.5);
      near(deviation([0, 1, 2, 4, 4]), 7 / 5);
      near(deviation([3]), 0);
      near(
        spreadOf(engine, [
          ['leader', [4]],
          ['teacher', [null]],
          ['coordinator', [1]],
        ]).groupGap,
        3,
      );
    },
  },
  {
    name: 'disagreement: sees a gap of one third more than two thirds as one level',
    run: (engine) => {
      const people = [...levels('leader', [2, 2, 3]), ...levels('teacher', [1, 1, 2])];
      assert.equal(engine.scoreProfile(school(people)).items[0]?.disagreement, true);
    },
  },
];
