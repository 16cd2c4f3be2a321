import assert from 'node:assert/strict';
import type { ExperienceAnswers } from '../../../../src/domain/answers.ts';
import type { Check, Engine } from './engine.ts';
import { type Person, school } from './people.ts';
import { near } from './vectors.ts';

const A_LITTLE = 1.33;
const MOSTLY = 2.67;

/** The short checks beside the rating, and the groups behind it: facts worked out by hand, one rule each. */
export const EXPERIENCE: readonly Check[] = [
  {
    name: 'experience: stands beside the rating and never moves it',
    run: (engine) => {
      const without = engine.scoreProfile(school(['leader 3']));
      const beside = engine.scoreProfile({ ...school(['leader 3']), experience: checks('learner', 10, A_LITTLE) });
      assert.deepEqual(beside.overall, without.overall);
      assert.deepEqual(beside.items[0]?.value, 3);
      const [series] = beside.items[0]?.experience ?? [];
      assert.deepEqual([series?.role, series?.count, series?.talkingPoint], ['learner', 10, true]);
      near(series?.mean, A_LITTLE);
      near(series?.gap, 3 - A_LITTLE);
    },
  },
  {
    name: 'experience: is a talking point from exactly one level on, in either direction',
    run: (engine) => {
      const point = (rating: string, ...values: readonly number[]) => {
        const experience = values.flatMap((value) => checks('learner', 10, value));
        return engine.scoreProfile({ ...school([`leader ${rating}`]), experience }).items[0]?.experience[0]?.talkingPoint;
      };
      assert.equal(point('3', A_LITTLE, MOSTLY), true);
      assert.equal(point('1', A_LITTLE, MOSTLY), true);
      assert.equal(point('2', MOSTLY), false);
      assert.equal(point('2', A_LITTLE), false);
      assert.equal(point('-', A_LITTLE), false);
    },
  },
  {
    name: 'experience: hides a group under its smallest size, and shows it from there on',
    run: (engine) => {
      const shown = (...experience: readonly ExperienceAnswers[]) =>
        engine.scoreProfile({ ...school(['leader 3']), experience }).items[0]?.experience.map(({ role }) => role);
      assert.deepEqual(shown(...checks('learner', 9, MOSTLY)), []);
      assert.deepEqual(shown(...checks('learner', 10, MOSTLY), ...checks('mentor', 4, MOSTLY)), ['learner']);
      assert.deepEqual(shown(...checks('mentor', 5, MOSTLY), ...checks('learner', 10, 0)), ['learner', 'mentor']);
      assert.deepEqual(shown(...checks('learner', 10, MOSTLY), ...checks('mentor', 5, 0)), ['learner', 'mentor']);
      assert.deepEqual(shown(...checks('guest', 1, 0)), ['guest']);
    },
  },
  {
    name: 'experience: has no gap where the item is not rated',
    run: (engine) => {
      const { items } = engine.scoreProfile({ ...school(['leader ?']), experience: checks('mentor', 5, 4) });
      assert.deepEqual(items[0]?.experience, [{ role: 'mentor', mean: 4, count: 5, gap: undefined, talkingPoint: false }]);
    },
  },
  {
    name: 'experience: has the same mean to the last digit in whatever order people answer',
    run: (engine) => {
      const mean = (...values: readonly number[]) => {
        const experience = values.flatMap((value) => checks('guest', 1, value));
        return engine.scoreProfile({ ...school(['leader 3']), experience }).items[0]?.experience[0]?.mean;
      };
      assert.equal(mean(0.1, 0.2, 0.3), mean(0.3, 0.2, 0.1));
      assert.equal(mean(0.1, 0.2, 0.3), mean(0.2, 0.3, 0.1));
    },
  },
  {
    name: 'experience: takes the levels of a group that only makes experience checks as such',
    run: (engine) => {
      const people = [
        'leader 3',
        ...Array.from({ length: 10 }, (_, index) => (index < 5 ? 'learner 1' : 'learner 2')),
        'learner ?',
      ];
      const { items, coverage } = engine.scoreProfile(school(people));
      assert.deepEqual(items[0]?.experience, [{ role: 'learner', mean: 1.5, count: 10, gap: 1.5, talkingPoint: true }]);
      assert.deepEqual([items[0]?.value, items[0]?.disagreement, coverage.unknown], [3, false, 0]);
    },
  },
  {
    name: 'groups: are shown with their means, in the order of the questionnaire',
    run: (engine) => {
      const people = ['teacher 2', 'teacher 2', 'coordinator 1', 'teacher 2', 'teacher 3', 'teacher 3', 'leader 4'];
      assert.deepEqual(shownGroups(engine, people), [
        { role: 'leader', mean: 4, count: 1 },
        { role: 'coordinator', mean: 1, count: 1 },
        { role: 'teacher', mean: 2.4, count: 5 },
      ]);
      const others = shownGroups(engine, ['visitor 1', 'guest 2', 'leader 3']);
      assert.deepEqual(
        others?.map(({ role }) => role),
        ['leader', 'guest', 'visitor'],
      );
    },
  },
  {
    name: 'groups: stay hidden together where a small one could be worked out from the rest',
    run: (engine) => {
      assert.deepEqual(shownGroups(engine, ['leader 4', 'teacher 2']), []);
      assert.deepEqual(shownGroups(engine, ['leader 4', 'teacher -']), [{ role: 'leader', mean: 4, count: 1 }]);
      assert.deepEqual(shownGroups(engine, ['teacher 2', 'teacher 2', 'teacher 2', 'teacher 2', 'leader 4']), []);
    },
  },
];

function checks(role: string, count: number, value: number): readonly ExperienceAnswers[] {
  return Array.from({ length: count }, () => ({ role, values: { 'welcome-1': value } }));
}

function shownGroups(engine: Engine, people: readonly Person[]) {
  const explanation = engine.scoreProfile(school(people)).items[0]?.explanation;
  return explanation?.kind === 'rated' ? explanation.groups : undefined;
}
