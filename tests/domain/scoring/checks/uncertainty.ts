import assert from 'node:assert/strict';
import { answersTo, METHOD, type SmallDimension, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { varianceOf } from './people.ts';
import { near } from './vectors.ts';

/** How uncertain a figure is: facts worked out by hand, one rule each. */
export const UNCERTAINTY: readonly Check[] = [
  {
    name: 'uncertainty: shrinks with the share of a group that was heard, and is gone once everybody has answered',
    run: (engine) => {
      const people = ['teacher 1', 'teacher 2', 'teacher 2', 'teacher 3'];
      const variance = (sizes: Readonly<Record<string, number>>) => varianceOf(engine, people, sizes);
      near(variance({}), 0.6 / 4);
      near(variance({ teacher: 10 }), ((0.6 / 4) * 6) / 9);
      near(variance({ teacher: 4 }), 0);
      near(variance({ teacher: 3 }), 0);
      near(varianceOf(engine, ['teacher 1'], { teacher: 1 }), 0);
    },
  },
  {
    name: 'uncertainty: takes one answer, and a consensus alone, at the prior variance',
    run: (engine) => {
      near(varianceOf(engine, ['leader 3']), 0.5);
      near(varianceOf(engine, ['leader -'], {}, { level: 3 }), 0.5);
      near(varianceOf(engine, ['leader 2', 'leader 4'], {}, { level: 3 }), 0.5);
      near(varianceOf(engine, ['leader 2', 'leader 2']), 1 / 3 / 2);
      near(varianceOf(engine, ['leader 3', 'teacher 3', 'guest -']), 0.25);
    },
  },
  {
    name: 'uncertainty: weighs groups by the square of their share',
    run: (engine) => {
      const scoring = { ...METHOD, groups: [{ role: 'leader', weight: 3 }] };
      near(varianceOf(engine, ['leader 3', 'teacher 3'], {}, undefined, scoring), (9 / 16) * 0.5 + (1 / 16) * 0.5);
    },
  },
  {
    name: 'uncertainty: widens the worst and best case, and the whole by the same formula over the dimensions',
    run: (engine) => {
      const dimensions: readonly SmallDimension[] = [
        { id: 'a', weight: 2, items: [{}, {}, {}] },
        { id: 'b', items: [{}] },
        { id: 'c', items: [{}] },
      ];
      const answers = { ...answersTo('a', [2, null, 1]), ...answersTo('b', [2]) };
      const input = { scope: 'full', context: {}, responses: [{ role: 'leader', answers }] };
      const profile = engine.scoreProfile({ ...input, questionnaire: smallQuestionnaire(dimensions) });
      const [a, b, c] = profile.dimensions.map(({ score }) => score);
      const varianceOfA = (625 * (0.7 * 2 * 0.5 + 0.3 * 4 * 0.5)) / 4;
      const varianceOfB = 625 * 0.5;
      near(a?.interval[0], 25 - 1.645 * Math.sqrt(varianceOfA));
      near(a?.interval[1], 175 / 3 + 1.645 * Math.sqrt(varianceOfA));
      near(b?.interval[0], 50 - 1.645 * Math.sqrt(varianceOfB));
      assert.deepEqual(c, { value: undefined, low: 0, high: 100, interval: [0, 100] });
      const together = 2 * Math.sqrt(varianceOfA) + Math.sqrt(varianceOfB);
      const variance = (0.7 * (4 * varianceOfA + varianceOfB) + 0.3 * together * together) / 9;
      const { low, high, interval } = profile.overall.score;
      near(low, 25);
      near(high, (2 * (175 / 3) + 50 + 100) / 4);
      near(interval[0], 25 - 1.645 * Math.sqrt(variance));
      near(interval[1], high + 1.645 * Math.sqrt(variance));
    },
  },
];
