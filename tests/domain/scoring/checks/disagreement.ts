import assert from 'node:assert/strict';
import type { Check } from './engine.ts';
import { spreadOf } from './people.ts';
import { near } from './vectors.ts';

/** How far answers lie apart: facts worked out by hand, one rule each. */
export const DISAGREEMENT: readonly Check[] = [
  {
    name: 'disagreement: takes two levels between two people, or more than five sixths of a level among several',
    run: (engine) => {
      const apart = (...people: readonly string[]) => spreadOf(engine, ...people).disagreement;
      assert.equal(apart('leader 2', 'teacher 3'), false);
      assert.equal(apart('leader 1', 'teacher 3'), true);
      assert.equal(apart('leader 1', 'leader 3'), true);
      assert.equal(apart('leader 1', 'leader 2'), false);
      assert.equal(apart('leader 3', 'teacher 2', 'teacher 2'), true);
      assert.equal(apart('leader 3', 'teacher 2', 'teacher 3'), false);
      assert.equal(apart(...teachers(0, 1, 2, 2, 2, 4)), false);
      assert.equal(apart(...teachers(0, 0, 2, 2, 2, 4)), true);
    },
  },
  {
    name: 'disagreement: sees a gap of one third more than two thirds as one level',
    run: (engine) => {
      const people = ['leader 2', 'leader 2', 'leader 3', ...teachers(1, 1, 2)];
      assert.equal(spreadOf(engine, ...people).disagreement, true);
    },
  },
  {
    name: 'disagreement: measures from the median, the middle of an even number of people',
    run: (engine) => {
      near(spreadOf(engine, ...teachers(0, 1, 4)).deviation, 4 / 3);
      near(spreadOf(engine, ...teachers(1, 1, 4, 4)).deviation, 1.5);
      near(spreadOf(engine, ...teachers(0, 1, 2, 4, 4)).deviation, 7 / 5);
      near(spreadOf(engine, ...teachers(3)).deviation, 0);
      near(spreadOf(engine, 'leader 4', 'teacher -', 'coordinator 1').groupGap, 3);
    },
  },
  {
    name: 'disagreement: is none where nobody rates',
    run: (engine) => {
      assert.deepEqual(spreadOf(engine, 'leader -', 'teacher NA'), { deviation: 0, groupGap: 0, disagreement: false });
    },
  },
];

function teachers(...levels: readonly number[]): readonly string[] {
  return levels.map((level) => `teacher ${level}`);
}
