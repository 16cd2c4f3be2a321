import assert from 'node:assert/strict';
import type { Answers } from '../../../../src/domain/answers.ts';
import { METHOD, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { school } from './people.ts';
import { near } from './vectors.ts';

/** What the answers to one item come to: facts worked out by hand, one rule each. */
export const ITEMS: readonly Check[] = [
  {
    name: 'items: weigh group means by the weight of the groups',
    run: (engine) => {
      const scoring = {
        ...METHOD,
        groups: [
          { role: 'leader', weight: 3 },
          { role: 'teacher', weight: 1 },
        ],
      };
      const profile = engine.scoreProfile({
        ...school([
          ['leader', [4]],
          ['teacher', [2]],
          ['guest', [1]],
        ]),
        questionnaire: smallQuestionnaire([{ id: 'welcome', items: [{}] }], { scoring }),
      });
      near(profile.items[0]?.value, (3 * 4 + 2 + 1) / 5);
    },
  },
  {
    name: 'items: do not apply when groups with more than half of the weight say so, and apply at exactly half',
    run: (engine) => {
      const state = (people: readonly (readonly [string, readonly Said[]])[]) =>
        engine.scoreProfile(school(people)).items[0]?.state;
      assert.equal(
        state([
          ['leader', ['NA']],
          ['teacher', [2]],
        ]),
        'rated',
      );
      assert.equal(
        state([
          ['leader', ['NA']],
          ['teacher', [2]],
          ['teacher', ['NA']],
        ]),
        'not-applicable',
      );
      assert.equal(
        state([
          ['leader', ['NA']],
          ['teacher', ['unknown']],
        ]),
        'not-applicable',
      );
      assert.equal(
        state([
          ['leader', ['NA']],
          ['coordinator', ['NA']],
          ['teacher', [2]],
        ]),
        'not-applicable',
      );
      assert.equal(
        state([
          ['leader', [3]],
          ['leader', ['NA']],
          ['teacher', [2]],
        ]),
        'rated',
      );
      assert.equal(
        state([
          ['leader', [3]],
          ['leader', ['NA']],
          ['teacher', ['NA']],
          ['teacher', ['NA']],
          ['teacher', [1]],
        ]),
        'not-applicable',
      );
    },
  },
  {
    name: 'items: keep the first reason why they do not apply, also one given in a consensus',
    run: (engine) => {
      const [item] = engine.scoreProfile(
        school([
          ['leader', [null]],
          ['teacher', ['NA']],
        ]),
      ).items;
      assert.deepEqual(item?.explanation, {
        kind: 'not-applicable',
        item: 'welcome-1',
        reason: 'We have no such learners.',
        condition: undefined,
      });
      const agreed = {
        ...school([['leader', [3]]]),
        consensus: { 'welcome-1': { notApplicable: { reason: 'Closed last year.' } } },
      };
      assert.deepEqual(engine.scoreProfile(agreed).items[0]?.explanation, {
        kind: 'not-applicable',
        item: 'welcome-1',
        reason: 'Closed last year.',
        condition: undefined,
      });
    },
  },
  {
    name: 'items: are unknown when somebody does not know and nobody rates, and otherwise open',
    run: (engine) => {
      const reason = (people: readonly (readonly [string, readonly Said[]])[], consensus: Answers = {}) => {
        const [item] = engine.scoreProfile({ ...school(people), consensus }).items;
        return item?.explanation.kind === 'missing' ? item.explanation.reason : item?.state;
      };
      assert.equal(reason([['leader', [null]]]), 'open');
      assert.equal(
        reason([
          ['leader', [null]],
          ['teacher', ['unknown']],
        ]),
        'unknown',
      );
      assert.equal(
        reason([
          ['leader', ['unknown']],
          ['teacher', [2]],
        ]),
        'rated',
      );
      assert.equal(reason([['leader', [null]]], { 'welcome-1': { unknown: true } }), 'unknown');
      assert.equal(reason([['leader', [1]]], { 'welcome-1': { note: 'talked about' } }), 'rated');
    },
  },
  {
    name: 'items: count every piece of evidence, also that of the consensus',
    run: (engine) => {
      const evidence = [{ title: 'Strategy' }, { title: 'Minutes' }];
      const responses = [
        { role: 'leader', answers: { 'welcome-1': { level: 2 as const, evidence } } },
        { role: 'teacher', answers: { 'welcome-1': { evidence } } },
      ];
      const input = { ...school([]), responses };
      assert.equal(engine.scoreProfile(input).items[0]?.evidence, 4);
      assert.equal(engine.scoreProfile({ ...input, consensus: { 'welcome-1': { evidence } } }).items[0]?.evidence, 6);
      assert.equal(engine.scoreProfile(input).coverage.withEvidence, 1);
    },
  },
];
