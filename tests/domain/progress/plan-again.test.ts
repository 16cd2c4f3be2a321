import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { isSameWork, livingDifference } from '../../../src/domain/progress/difference.ts';
import { livingPlan } from '../../../src/domain/progress/living-plan.ts';
import { carriedOver, planAgain } from '../../../src/domain/progress/plan-again.ts';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import { planRoadmap, verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { actionIn, inputOf, leftOutIn, planned, START, TEST_BUDGET } from '../roadmap/helpers/schools.ts';
import { tracked } from './college.ts';

const { choices: _, ...INPUT } = inputOf();
const KEPT = planned();
const THIS_TERM = KEPT.roadmap.actions.filter(({ term }) => term === 0).map(({ action }) => action);
const LATER = KEPT.roadmap.actions.filter(({ term }) => term > 0).map(({ action }) => action);

/** The plan that is made again on a day, after these things were tracked. */
function again(marks: TrackedActions, today: string) {
  const { choices, previous } = planAgain(INPUT, KEPT, marks, today);
  return planRoadmap({ ...INPUT, choices, previous, budget: TEST_BUDGET });
}

describe('planning again', () => {
  it('on the same day, with nothing tracked, changes nothing', () => {
    const before = livingPlan({ roadmap: KEPT.roadmap, choices: KEPT.plan.choices, tracked: {}, today: START });
    const { roadmap, plan } = again({}, START);
    expect(isSameWork(livingDifference(before, livingPlan({ roadmap, choices: plan.choices, tracked: {}, today: START })))).toBe(
      true,
    );
  });

  it('takes what is done as done and does not plan it again', () => {
    const [first = ''] = THIS_TERM;
    const result = again({ [first]: tracked({ status: { kind: 'done' } }) }, START);
    expect(actionIn(result, first)).toBeUndefined();
    expect(leftOutIn(result, first)).toEqual({ kind: 'done' });
  });

  it('leaves what was declined out with the school’s reason', () => {
    const last = LATER.at(-1) ?? '';
    const status = { kind: 'declined', reason: 'The city does it' } as const;
    expect(leftOutIn(again({ [last]: tracked({ status }) }, START), last)).toEqual(status);
  });

  it('starts on the day it is made, with what is under way in its first term', () => {
    const [first = '', second = ''] = THIS_TERM;
    const marks = { [first]: tracked({ status: { kind: 'doing' } }), [second]: tracked({ status: { kind: 'doing' } }) };
    const result = again(marks, '2027-01-20');
    expect(result.roadmap).toMatchObject({ startOn: '2027-01-20', terms: [{ name: 'spring' }, {}, {}, {}] });
    for (const id of [first, second]) expect(actionIn(result, id)).toMatchObject({ term: 0, status: 'running' });
  });

  it('makes a plan that the service takes, even when everything of a term is under way at once', () => {
    const marks = Object.fromEntries(THIS_TERM.map((id) => [id, tracked({ status: { kind: 'doing' } })]));
    const { plan } = again(marks, '2026-11-02');
    expect(isFault(verifyStoredPlan({ ...INPUT, proposed: plan }))).toBe(false);
    expect(plan.choices.running.map(({ action }) => action)).toEqual(THIS_TERM.toSorted());
  });

  it('never plans from a day before the plan was to begin', () => {
    expect(planAgain(INPUT, KEPT, {}, '2026-01-01').choices.startOn).toBe(START);
  });
});

describe('carriedOver', () => {
  const terms = KEPT.roadmap.terms;

  it('moves places with their terms, and brings what was missed to the front', () => {
    const places = [
      { action: 'kick-off', term: 0 },
      { action: 'strategy', term: 1 },
      { action: 'fair', term: 2 },
    ];
    expect(carriedOver(places, terms, terms.slice(1))).toEqual([
      { action: 'kick-off', term: 0 },
      { action: 'strategy', term: 0 },
      { action: 'fair', term: 1 },
    ]);
  });
  it('leaves out what lies behind the horizon, and places in no term', () => {
    const places = [
      { action: 'fair', term: terms.length - 1 },
      { action: 'blog', term: 99 },
    ];
    expect(carriedOver(places, terms, terms.slice(0, 1))).toEqual([]);
  });
});
