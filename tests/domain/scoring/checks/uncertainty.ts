import assert from 'node:assert/strict';
import { answersTo, METHOD, type SmallDimension, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { levels, varianceOf } from './people.ts';
import { near } from './vectors.ts';

/** How uncertain a figure is: facts worked out by hand, one rule each. */
export const UNCERTAINTY: readonly Check[] = [
  {
    name: 'uncertainty: shrinks with the group heard, and is gone once everybody has answered',
    run: (engine) => {
      const variance = (sizes: Readonly<Record<string, number>>) => varianceOf(engine, levels('teacher', [1, 2, 2, 3]), sizes);
      near(variance({}), 0.6 / 4);
      near(variance({ teacher: 10 }), ((0.6 / 4) * 6) / 9);
      near(variance({ teacher: 4 }), 0);
      near(variance({ teacher: 3 }), 0);
      near(varianceOf(engine, levels('teacher', [1]), { teacher: 1 }), 0);
    },
  },
  {
    name: 'uncertainty: takes one answer, and a consensus alone, at the prior variance',
    run: (engine) => {
      near(varianceOf(engine, levels('leader', [3]), {}), 0.5);
      near(varianceOf(engine, levels('leader', [null]), {}, { level: 3 }), 0.5);
      near(varianceOf(engine, levels('leader', [2, 4]), {}, { level: 3 }), 0.5);
      near(varianceOf(engine, levels('leader', [2, 2]), {}), 1 / 3 / 2);
      near(
        varianceOf(
          engine,
          [
            ['leader', [3]],
            ['teacher', [3]],
            ['guest', [null]],
          ],
          {},
        ),
        0.25,
      );
    },
  },
  {
    name: 'uncertainty: weighs groups by the square of their share',
    run: (engine) => {
      const scoring = { ...METHOD, groups: [{ role: 'leader', weight: 3 }] };
      near(
        varianceOf(
          engine,
          [
            ['leader', [3]],
            ['teacher', [3]],
          ],
          {},
          undefined,
          scoring,
        ),
        (9 / 16) * 0.5 + (1 / 16) * 0.5,
      );
    },
  },
  {
    name: 'uncertainty: widens the worst and best case, and the whole by the same formula over the dimensions',
    run: (engine) => {
      const people: readonly SmallDimension[] = [
        { id: 'a', weight: 2, items: [{}, {}, {}] },
        { id: 'b', items: [{}] },
        { id: 'c', items: [{}] },
      ];
      const answers = { ...answersTo('a', [2, null, 1]), ...answersTo('b', [2]) };
      const input = { scope: 'full', context: {}, responses: [{ role: 'leader', answers }] };
      const { dimensions, overall } = engine.scoreProfile({ ...input, questionnaire: smallQuestionnaire(people) });
      const a = (625 * (0.7 * 2 * 0.5 + 0.3 * 4 * 0.5)) / 4;
      const b = 625 * 0.5;
      near(dimensions[0]?.score.interval[0], 25 - 1.645 * Math.sqrt(a) < 0 ? 0 : 25 - 1.645 * Math.sqrt(a));
      near(dimensions[0]?.score.interval[1], 175 / 3 + 1.645 * Math.sqrt(a));
      near(dimensions[1]?.score.interval[0], 50 - 1.645 * Math.sqrt(b));
      assert.deepEqual(dimensions[2]?.score, { value: undefined, low: 0, high: 100, interval: [0, 100] });
      const together = 2 * Math.sqrt(a) + Math.sqrt(b);
      const whole = (0.7 * (4 * a + b) + 0.3 * together * together) / 9;
      near(overall.score.low, 25);
      near(overall.score.high, (2 * (175 / 3) + 50 + 100) / 4);
      near(overall.score.interval[1], Math.min(100, (2 * (175 / 3) + 150) / 4 + 1.645 * Math.sqrt(whole)));
      near(overall.score.interval[0], Math.max(0, 25 - 1.645 * Math.sqrt(whole)));
    },
  },
];
