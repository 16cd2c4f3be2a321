import assert from 'node:assert/strict';
import { METHOD, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check, Engine } from './engine.ts';
import { type Person, school } from './people.ts';
import { near } from './vectors.ts';

/** How far a figure can be trusted: facts worked out by hand, one rule each. */
export const CONFIDENCE: readonly Check[] = [
  {
    name: 'confidence: is low for one respondent, by the width of the interval',
    run: (engine) => {
      const { label, limitedBy, groups, answered, width } = confidence(engine, ['leader 2 2 2 2 2']);
      assert.deepEqual([label, limitedBy, groups, answered], ['low', ['width'], 1, 1]);
      near(width, 2 * 1.645 * 25 * Math.sqrt((0.7 * 5 * 0.5 + 0.3 * 25 * 0.5) / 25));
    },
  },
  {
    name: 'confidence: is medium for several people of one group, limited by the groups',
    run: (engine) => {
      const { label, limitedBy, groups } = confidence(
        engine,
        Array.from({ length: 20 }, () => 'teacher 2 2 2 2 2'),
      );
      assert.deepEqual([label, limitedBy, groups], ['medium', ['groups'], 1]);
    },
  },
  {
    name: 'confidence: is high for several groups that answered nearly everything',
    run: (engine) => {
      const people = [
        ...Array.from({ length: 20 }, () => 'teacher 2 2 2 2 2'),
        'leader 2 2 2 2 2',
        'leader 2 2 2 2 2',
        'leader 2 2 2 2 2',
      ];
      const all = Array.from({ length: 3 }, () => people).flat();
      const { label, limitedBy, groups } = confidence(engine, all);
      assert.deepEqual([label, limitedBy, groups], ['high', [], 2]);
    },
  },
  {
    name: 'confidence: names everything that keeps it from the next better label',
    run: (engine) => {
      assert.deepEqual(confidence(engine, ['leader 2 2 2 - -']).limitedBy, ['answered', 'width']);
      assert.deepEqual(confidence(engine, ['leader - - - - -', 'teacher NA NA NA - -']).groups, 0);
      const wide = METHOD.confidence.map((one) => ({ ...one, width: 100 }));
      assert.deepEqual(confidence(engine, ['leader 2 2 2 2 -'], wide).limitedBy, ['answered', 'groups']);
    },
  },
  {
    name: 'confidence: takes thresholds as met when they are met exactly',
    run: (engine) => {
      const asked = (answered: number, width: number, person: Person) =>
        confidence(engine, [person], [{ label: 'high', answered, groups: 1, width }]);
      const { width } = confidence(engine, ['leader 2 2 2 2 2']);
      assert.equal(asked(0.6, 100, 'leader 0 0 0 - -').label, 'high');
      assert.equal(asked(1, width, 'leader 2 2 2 2 2').label, 'high');
      const narrow = asked(1, width - 1e-6, 'leader 2 2 2 2 2');
      assert.deepEqual([narrow.label, narrow.limitedBy], ['low', ['width']]);
      assert.deepEqual(confidence(engine, ['leader 2 2 2 2 2'], []).limitedBy, []);
      const strict = [
        { label: 'high' as const, answered: 1, groups: 3, width: 0 },
        { label: 'medium' as const, answered: 1, groups: 2, width: 100 },
      ];
      assert.deepEqual(confidence(engine, ['leader 2 2 2 2 2'], strict).limitedBy, ['groups']);
    },
  },
  {
    name: 'confidence: takes a consensus entered alone as the word of one group',
    run: (engine) => {
      const consensus = { 'welcome-1': { level: 2 as const } };
      const one = engine.scoreProfile({ ...school([], 2), consensus });
      assert.equal(one.dimensions[0]?.confidence.groups, 1);
      assert.equal(one.overall.confidence.groups, 1);
      const beside = engine.scoreProfile({ ...school(['leader 1', 'teacher 2']), consensus });
      assert.equal(beside.overall.confidence.groups, 2);
    },
  },
];

function confidence(engine: Engine, people: readonly Person[], thresholds = METHOD.confidence) {
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items: Array.from({ length: 5 }, () => ({})) }], {
    scoring: { ...METHOD, confidence: thresholds },
  });
  const { dimensions } = engine.scoreProfile({ ...school(people, 5), questionnaire });
  assert.ok(dimensions[0]);
  return dimensions[0].confidence;
}
