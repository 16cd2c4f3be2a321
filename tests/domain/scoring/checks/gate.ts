import assert from 'node:assert/strict';
import type { Check } from './engine.ts';

/** The gate operator: facts worked out by hand, one rule each. */
export const GATE: readonly Check[] = [
  {
    name: 'gate: meets a share exactly, whatever the rounding of the weights',
    run: ({ gateLevel }) => {
      const tenths = Array.from({ length: 10 }, () => 0.1);
      const none = tenths.map(() => false);
      assert.equal(gateLevel([2, 2, 2, 2, 2, 2, 2, 2, 1, 1], tenths, none, 0.8), 2);
      assert.equal(gateLevel([2, 2, 2, 2, 2, 2, 2, 1, 1, 1], tenths, none, 0.8), 1);
      const sevenths = [0.7, 0.7, 0.7, 0.7, 0.7];
      assert.equal(gateLevel([3, 3, 3, 3, 2], sevenths, none, 0.8), 3);
      assert.equal(gateLevel([1, 0], [0.799999, 0.200001], [false, false], 0.8), 0);
    },
  },
  {
    name: 'gate: is at level 0 with nothing to look at, and says nothing about a next step',
    run: ({ gate, gateLevel }) => {
      assert.equal(gateLevel([], [], [], 0.8), 0);
      assert.deepEqual(gate([], 0.8), { level: 0, next: undefined });
    },
  },
  {
    name: 'gate: names core parts below the next step and parts that lag more than one behind it',
    run: ({ gate }) => {
      const part = (id: string, level: 0 | 1 | 2 | 3 | 4, core: boolean, weight = 1) => ({ id, level, core, weight });
      const parts = [part('plan', 1, true), part('people', 1, false), part('money', 4, true, 3), part('place', 2, false)];
      assert.deepEqual(gate(parts, 0.8), {
        level: 1,
        next: { level: 2, shareNow: 4 / 6, shareNeeded: 0.8, coreBelow: ['plan'], lagging: [] },
      });
      const lagging = [part('plan', 3, true), part('people', 0, false), part('money', 3, false, 9)];
      assert.deepEqual(gate(lagging, 0.8).next, {
        level: 2,
        shareNow: 10 / 11,
        shareNeeded: 0.8,
        coreBelow: [],
        lagging: ['people'],
      });
      assert.deepEqual(gate([part('plan', 4, true)], 0.8), { level: 4, next: undefined });
    },
  },
  {
    name: 'gate: lets an item stay one level behind while four fifths are there, and a core item not at all',
    run: ({ gateLevel }) => {
      const equal = [1, 1, 1, 1, 1];
      assert.equal(gateLevel([3, 3, 3, 3, 2], equal, [true, false, false, false, false], 0.8), 3);
      assert.equal(gateLevel([3, 3, 3, 3, 2], equal, [false, false, false, false, true], 0.8), 2);
      assert.equal(gateLevel([3, 3, 3, 3, 1], equal, [true, false, false, false, false], 0.8), 2);
      assert.equal(gateLevel([4, 4, 4, 4, 4], equal, [true, false, false, false, false], 0.8), 4);
    },
  },
];
