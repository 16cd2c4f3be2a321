import assert from 'node:assert/strict';
import type { Answers } from '../../../../src/domain/answers.ts';
import { METHOD, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check } from './engine.ts';
import { type Person, school } from './people.ts';
import { near } from './vectors.ts';

/** What the answers to one item come to: facts worked out by hand, one rule each. */
export const ITEMS: readonly Check[] = [
  {
    name: 'items: weigh group means by the weight of the groups, 1 for a group the questionnaire does not name',
    run: (engine) => {
      const groups = [
        { role: 'leader', weight: 3 },
        { role: 'teacher', weight: 1 },
      ];
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}] }], { scoring: { ...METHOD, groups } });
      const profile = engine.scoreProfile({ ...school(['leader 4', 'teacher 2', 'guest 1']), questionnaire });
      near(profile.items[0]?.value, (3 * 4 + 2 + 1) / 5);
      const explanation = profile.items[0]?.explanation;
      assert.ok(explanation?.kind === 'rated' && !('consensus' in explanation));
    },
  },
  {
    name: 'items: do not apply when groups with more than half of the weight say so, and apply at exactly half',
    run: (engine) => {
      const state = (...people: readonly Person[]) => engine.scoreProfile(school(people)).items[0]?.state;
      assert.equal(state('leader NA', 'teacher 2'), 'rated');
      assert.equal(state('leader NA', 'leader 3'), 'rated');
      assert.equal(state('leader NA', 'teacher 2', 'teacher NA'), 'not-applicable');
      assert.equal(state('leader NA', 'teacher ?'), 'not-applicable');
      assert.equal(state('leader NA', 'coordinator NA', 'teacher 2'), 'not-applicable');
      assert.equal(state('leader 3', 'leader NA', 'teacher 2'), 'rated');
      assert.equal(state('leader 3', 'leader NA', 'teacher NA', 'teacher NA', 'teacher 1'), 'not-applicable');
    },
  },
  {
    name: 'items: keep the first reason why they do not apply, also one given in a consensus',
    run: (engine) => {
      const explanation = (reasons: readonly [string, string][], consensus: Answers = {}) => {
        const responses = reasons.map(([role, reason]) => ({ role, answers: { 'welcome-1': { notApplicable: { reason } } } }));
        return engine.scoreProfile({ ...school([]), responses, consensus }).items[0]?.explanation;
      };
      const expected = { kind: 'not-applicable', item: 'welcome-1', condition: undefined };
      const reasons: [string, string][] = [
        ['coordinator', 'No guests.'],
        ['coordinator', 'No rooms.'],
        ['teacher', 'No time.'],
      ];
      assert.deepEqual(explanation(reasons), { ...expected, reason: 'No guests.' });
      const closed = { 'welcome-1': { notApplicable: { reason: 'Closed last year.' } } };
      assert.deepEqual(explanation(reasons, closed), { ...expected, reason: 'Closed last year.' });
      const hosting = { id: 'hosting', all: [{ question: 'hosting', in: ['yes'] }] };
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{ condition: 'hosting' }] }], {
        conditions: [hosting],
        context: [{ id: 'hosting', stage: 'start' }],
      });
      const declined = engine.scoreProfile({ ...school([]), questionnaire, context: { hosting: 'yes' }, consensus: closed });
      assert.deepEqual(declined.items[0]?.explanation, { ...expected, reason: 'Closed last year.' });
    },
  },
  {
    name: 'items: are unknown when somebody does not know and nobody rates, and otherwise open',
    run: (engine) => {
      const reason = (people: readonly Person[], consensus: Answers = {}) => {
        const [item] = engine.scoreProfile({ ...school(people), consensus }).items;
        return item?.explanation.kind === 'missing' ? item.explanation.reason : item?.state;
      };
      assert.equal(reason(['leader -']), 'open');
      assert.equal(reason(['leader -', 'teacher ?']), 'unknown');
      assert.equal(reason(['leader ?', 'teacher 2']), 'rated');
      assert.equal(reason(['leader -'], { 'welcome-1': { unknown: true } }), 'unknown');
      assert.equal(reason(['leader 1'], { 'welcome-1': { note: 'talked about' } }), 'rated');
      const noted = [{ role: 'leader', answers: { 'welcome-1': { note: 'ask the office' } } }];
      assert.equal(engine.scoreProfile({ ...school([]), responses: noted }).coverage.open, 1);
    },
  },
  {
    name: 'items: count every piece of evidence, also that of the consensus, and none where they do not apply',
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
      const conditions = [{ id: 'never', all: [{ question: 'hosting', in: ['yes'] }] }];
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{ condition: 'never' }] }], { conditions });
      const agreed = { 'welcome-1': { level: 3 as const, evidence } };
      assert.equal(engine.scoreProfile({ ...input, questionnaire, consensus: agreed }).items[0]?.evidence, 0);
    },
  },
];
