import { describe, expect, it } from 'vitest';
import { type LivingPlan, ownerOf, termOf } from '../../../src/domain/progress/living-plan.ts';
import { collegePlan, planned, TERMS, tracked } from './college.ts';

const ACTIONS = [planned('name-a-lead', 0), planned('kick-off', 0, { end: '2026-12-04' }), planned('strategy', 1)];
const action = ({ actions }: LivingPlan, id: string) => actions.find((one) => one.id === id);

describe('livingPlan', () => {
  it('is the plan itself while nothing is tracked, by due day', () => {
    const plan = collegePlan(ACTIONS);
    expect(plan.actions.map(({ id, standing, stretch, due }) => [id, standing, stretch, due])).toEqual([
      ['kick-off', 'to-do', 'this-term', '2026-12-04'],
      ['name-a-lead', 'to-do', 'this-term', '2026-12-18'],
      ['strategy', 'to-do', 'next-term', '2027-05-28'],
    ]);
  });

  it('slips from the day after its due day, never on it', () => {
    const on = (today: string) => action(collegePlan(ACTIONS, {}, { today }), 'kick-off')?.standing;
    expect([on('2026-12-04'), on('2026-12-05')]).toEqual(['to-do', 'slipping']);
  });

  it.each(['done', 'declined'] as const)('does not slip what is %s', (kind) => {
    const status = kind === 'done' ? { kind } : { kind, reason: 'We had one' };
    const plan = collegePlan(ACTIONS, { 'kick-off': tracked({ status }) }, { today: '2027-06-01' });
    expect(action(plan, 'kick-off')).toMatchObject({ standing: kind, stretch: kind });
  });

  it('slips what is under way and late, and keeps it in sight in every later term', () => {
    const plan = collegePlan(ACTIONS, { 'kick-off': tracked({ status: { kind: 'doing' } }) }, { today: '2027-09-01' });
    expect(action(plan, 'kick-off')).toMatchObject({ standing: 'slipping', stretch: 'this-term' });
    expect(plan.thisTerm).toBe(2);
  });

  it('goes by the school’s own days before those of the plan', () => {
    const dates = { start: '2027-08-10', due: '2027-12-17' };
    const plan = collegePlan(ACTIONS, { 'kick-off': tracked({ dates }) }, { today: '2027-01-10' });
    expect(action(plan, 'kick-off')).toMatchObject({ ...dates, standing: 'to-do', stretch: 'next-term' });
  });

  it('holds the school’s own actions among those of the plan', () => {
    const own = { title: 'Visit our twin town', days: 2 };
    const plan = collegePlan(ACTIONS, { own_town: tracked({ own, dates: { start: '2027-01-04', due: '2027-05-28' } }) });
    expect(action(plan, 'own_town')).toMatchObject({ planned: undefined, stretch: 'next-term', tracked: { own } });
  });

  it('keeps an action with a note in sight when the plan has no place for it', () => {
    const plan = collegePlan(ACTIONS, { 'partner-visit': tracked({ note: 'Ask Åbo' }) });
    expect(action(plan, 'partner-visit')).toMatchObject({ stretch: 'unplanned', standing: 'to-do', due: undefined });
  });

  it('forgets an action that was put back as it came and is not in the plan', () => {
    expect(action(collegePlan(ACTIONS, { 'partner-visit': tracked({ version: 4 }) }), 'partner-visit')).toBeUndefined();
  });

  it('shows what the plan’s own choices say of actions that nobody tracked', () => {
    const choices = {
      done: ['fair'],
      declined: [{ action: 'blog', reason: 'No time' }],
      running: [{ action: 'strategy', term: 0 }],
    };
    const plan = collegePlan(ACTIONS, { strategy: tracked({ status: { kind: 'to-do' } }) }, { choices });
    expect(['fair', 'blog', 'strategy'].map((id) => action(plan, id)?.standing)).toEqual(['done', 'declined', 'to-do']);
  });

  it('counts how far it is, without what was declined', () => {
    const marks = {
      'name-a-lead': tracked({ status: { kind: 'done' } }),
      'kick-off': tracked({ status: { kind: 'declined', reason: 'We had one' } }),
      strategy: tracked({ status: { kind: 'doing' } }),
      own_town: tracked({ own: { title: 'Twin town', days: 1 }, dates: { start: '2026-11-22', due: '2026-11-22' } }),
    };
    expect(collegePlan(ACTIONS, marks).headway).toEqual({ all: 3, done: 1, doing: 1, slipping: 1 });
  });

  it('is empty for a school without plan and without actions', () => {
    expect(collegePlan([])).toMatchObject({ actions: [], headway: { all: 0, done: 0, doing: 0, slipping: 0 } });
    expect(collegePlan([], {}, { terms: [] })).toMatchObject({ thisTerm: 0, actions: [] });
  });
});

describe('termOf', () => {
  it.each([
    ['2026-11-01', 0, 'before the first term'],
    ['2026-12-18', 0, 'on the last day of a term'],
    ['2026-12-24', 1, 'in the holidays before the next'],
    ['2029-01-01', 3, 'after the last term'],
  ])('finds the term for %s: %i, %s', (day, index) => {
    expect(termOf(TERMS, day)).toBe(index);
  });
});

describe('ownerOf', () => {
  const catalogue = () => 'mobility-lead';
  it('is the label the school wrote, then the role of the plan, then that of the catalogue', () => {
    const plan = collegePlan(ACTIONS, {
      strategy: tracked({ owner: 'Deputy head' }),
      fair: tracked({ note: 'Next year' }),
      own_town: tracked({ own: { title: 'Twin town', days: 1 } }),
    });
    expect(['strategy', 'kick-off', 'fair', 'own_town'].map((id) => ownerOf(action(plan, id)!, catalogue))).toEqual([
      { label: 'Deputy head' },
      { role: 'leader' },
      { role: 'mobility-lead' },
      undefined,
    ]);
  });
});
