import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { keepOrPlan, type ProposedPlan, planRoadmap, verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { inputOf, planned, questionnaire, type School, TEST_BUDGET } from './helpers/schools.ts';

const school: School = { context: { 'coordinator-posts': 0.5, 'other-staff-days': 20 } };
const { plan, roadmap } = planned(school);
const { choices: _, ...input } = inputOf(school);
const { value: __, ...unvalued } = plan;
const verify = (changes: Partial<ProposedPlan>) =>
  verifyStoredPlan({ ...input, proposed: { ...('placements' in changes ? unvalued : plan), ...changes } });
const faultOf = (changes: Partial<ProposedPlan>) => {
  const result = verify(changes);
  return isFault(result) ? (result.errors ?? []) : [];
};
const placements = (change: (placement: (typeof plan.placements)[number]) => (typeof plan.placements)[number]) =>
  plan.placements.map(change);

describe('a proposed plan', () => {
  it('is accepted with the roadmap it was made with', () => {
    const result = verify({});
    expect(isFault(result)).toBe(false);
    if (!isFault(result)) {
      expect(result.roadmap).toEqual(roadmap);
      expect(result.plan).toEqual(plan);
    }
  });

  it('is accepted without a value: it is valued here', () => {
    const result = verifyStoredPlan({ ...input, proposed: { choices: plan.choices, placements: plan.placements } });
    expect(isFault(result) ? undefined : result.plan.value).toBe(plan.value);
  });

  it('keeps its proven bound, and only that', () => {
    const careful = planRoadmap({ ...inputOf(school), budget: { name: 'browser', search: 50, bound: 300 } });
    const claim = (changes: Partial<ProposedPlan>) => {
      const { choices, placements, proof } = careful.plan;
      const result = verifyStoredPlan({ ...input, proposed: { choices, placements, ...(proof ? { proof } : {}), ...changes } });
      return isFault(result) ? -1 : result.plan.bound;
    };
    expect(claim({})).toBe(careful.plan.bound);
    expect(claim({ proof: [] })).toBeGreaterThan(careful.plan.bound);
    expect(claim({ proof: careful.plan.proof?.map((multiplier) => -multiplier) ?? [] })).toBeGreaterThanOrEqual(
      careful.plan.value,
    );
    expect(claim({ proof: careful.plan.proof?.map((multiplier) => 3 * multiplier) ?? [] })).toBeGreaterThanOrEqual(
      careful.plan.value,
    );
  });

  it('is refused with a value that is not its own', () => {
    expect(faultOf({ value: plan.value + 1 })).toEqual([
      { pointer: '/value', detail: `The plan says it is worth ${plan.value + 1}; it is worth ${plan.value}.` },
    ]);
  });

  it('is refused when something starts before what it needs', () => {
    const late = roadmap.actions.find(
      ({ action, blockers }) =>
        action !== 'kick-off' && blockers.some(({ term, reasons }) => term === 0 && reasons.some(({ kind }) => kind === 'after')),
    );
    const position = plan.placements.findIndex(({ action }) => action === late?.action);
    const errors = faultOf({
      placements: placements((one) => (one.action === late?.action ? { ...one, term: 0 } : one)),
    });
    expect(errors.some(({ pointer, detail }) => pointer === `/placements/${position}` && /first|weeks|dates/.test(detail))).toBe(
      true,
    );
  });

  it('is refused when a term is too full', () => {
    const errors = faultOf({ placements: placements((one) => ({ ...one, term: Math.max(one.term, 2) })) });
    expect(errors.some(({ detail }) => /over its person-days|open actions too many/.test(detail))).toBe(true);
  });

  it('is refused with an action that is unknown, twice in it, or not for this school', () => {
    const first = plan.placements[0]?.action ?? '';
    expect(faultOf({ placements: [...plan.placements, { action: 'fly-to-the-moon', term: 0 }] })[0]?.detail).toContain(
      'cannot be planned',
    );
    expect(faultOf({ placements: [...plan.placements, { action: first, term: 1 }] })[0]?.detail).toContain('placed twice');
    expect(faultOf({ placements: [...plan.placements, { action: 'welcome-plan', term: 1 }] })[0]?.detail).toContain(
      '(condition)',
    );
  });

  it('is refused with a term the plan does not have', () => {
    const errors = faultOf({ placements: placements((one) => ({ ...one, term: one.term + 40 })) });
    expect(errors[0]?.detail).toContain('terms 0 to 3');
  });

  it.each([
    ['/choices/startOn', { ...plan.choices, startOn: '2026-02-30' }],
    ['/choices/pinned/0', { ...plan.choices, pinned: ['no-such-action'] }],
    ['/choices/done/0', { ...plan.choices, pinned: ['kick-off'], done: ['kick-off'] }],
    ['/choices/running/0/term', { ...plan.choices, running: [{ action: 'kick-off', term: -1 }] }],
  ])('is refused with wrong choices, said at %s', (pointer, choices) => {
    expect(faultOf({ choices }).map((error) => error.pointer)).toContain(pointer);
  });
});

describe('decisions of the school', () => {
  it('keep a pinned action in the plan and a declined one out, with the reason', () => {
    const choices = { pinned: ['green-travel-rule'], declined: [{ action: 'statistics-table', reason: 'the region does it' }] };
    const decided = planned({ ...school, choices });
    expect(decided.roadmap.actions.find(({ action }) => action === 'green-travel-rule')?.reasons).toContainEqual({
      kind: 'pinned',
    });
    expect(decided.roadmap.leftOut).toContainEqual({
      action: 'statistics-table',
      reason: { kind: 'declined', reason: 'the region does it' },
    });
    expect(decided.roadmap.leftOut).toContainEqual({
      action: 'yearly-review',
      reason: { kind: 'prerequisite', action: 'statistics-table' },
    });
  });

  it('count a done action as done: what needs it may start, and its steps are taken', () => {
    const done = planned({ ...school, choices: { done: ['management-lead', 'kick-off'] } });
    expect(done.roadmap.leftOut).toContainEqual({ action: 'kick-off', reason: { kind: 'done' } });
    const needs = done.roadmap.actions.find(({ action }) => action === 'needs-collection');
    expect(needs?.blockers.flatMap(({ reasons }) => reasons)).not.toContainEqual({ kind: 'after', action: 'kick-off' });
    expect(
      done.roadmap.actions.flatMap(({ raises }) => raises).filter(({ item, from }) => item === 'leadership-action' && from < 2),
    ).toEqual([]);
  });

  it('leave a running action where it is, with its days counted', () => {
    const running = planned({ ...school, choices: { running: [{ action: 'kick-off', term: 0 }] } });
    expect(running.roadmap.actions.find(({ action }) => action === 'kick-off')).toMatchObject({
      status: 'running',
      term: 0,
      blockers: [],
    });
  });
});

describe('planning again', () => {
  it('gives the same plan for the same input, and the same again', () => {
    const again = planned(school);
    expect(again).toEqual({ plan, roadmap });
    expect(JSON.stringify(planned(school).plan)).toBe(JSON.stringify(plan));
  });

  it('keeps most of the old plan when a day is added, and is worth no less', () => {
    const more = inputOf({ ...school, context: { ...school.context, 'other-staff-days': 21 } });
    const next = planRoadmap({ ...more, budget: TEST_BUDGET, previous: plan });
    const same = plan.placements.filter((old) =>
      next.plan.placements.some(({ action, term }) => action === old.action && term === old.term),
    );
    expect(next.plan.value).toBeGreaterThanOrEqual(plan.value);
    expect(same.length).toBeGreaterThan(plan.placements.length / 2);
  });

  it('keeps a stored plan while answers and context allow it', () => {
    expect(keepOrPlan({ ...inputOf(school), plan, budget: TEST_BUDGET }).plan).toEqual(plan);
  });

  it('plans anew when the context has overtaken the stored plan', () => {
    const shrunk = inputOf({ ...school, context: { ...school.context, 'coordinator-posts': 0.05, 'other-staff-days': 4 } });
    const result = keepOrPlan({ ...shrunk, plan, budget: TEST_BUDGET });
    expect(result.plan.placements.length).toBeLessThan(plan.placements.length);
    expect(isFault(verifyStoredPlan({ ...shrunk, proposed: result.plan }))).toBe(false);
  });
});

describe('every action of the catalogue', () => {
  it('is in the plan or left out with a reason', () => {
    const said = [...roadmap.actions, ...roadmap.leftOut].map(({ action }) => action);
    expect(said.toSorted()).toEqual(questionnaire.actions.map(({ id }) => id).toSorted());
  });
});
