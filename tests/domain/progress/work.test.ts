import { describe, expect, it } from 'vitest';
import { asPlanned, datesOf, dueIn, startingIn, withStatus } from '../../../src/domain/progress/work.ts';
import { collegePlan, planned, TERMS, tracked } from './college.ts';

const [autumn, spring, nextAutumn] = TERMS;
const PLANNED = [planned('kick-off', 0), planned('strategy', 1)];
const DAYS = { start: '2026-11-22', due: '2026-12-18' };
const one = (id: string, marks = {}) => {
  const found = collegePlan(PLANNED, marks).actions.find((action) => action.id === id);
  if (!found || !autumn || !spring || !nextAutumn) throw new Error(`no action ${id}`);
  return { found, autumn, spring, nextAutumn };
};

describe('withStatus', () => {
  it('keeps the days of the plan from the moment work begins', () => {
    expect(withStatus(one('kick-off').found, { kind: 'doing' })).toEqual({ status: { kind: 'doing' }, dates: DAYS });
  });
  it('keeps owner, note and own days', () => {
    const dates = { start: '2027-01-04', due: '2027-05-28' };
    const mark = tracked({ owner: 'Deputy head', note: 'Room 12', dates });
    expect(withStatus(one('kick-off', { 'kick-off': mark }).found, { kind: 'done' })).toEqual({
      status: { kind: 'done' },
      owner: 'Deputy head',
      note: 'Room 12',
      dates,
    });
  });
  it('lets an action that is put back follow the plan again, unless its days are the school’s own', () => {
    const back = (dates: typeof DAYS) =>
      withStatus(one('kick-off', { 'kick-off': tracked({ status: { kind: 'doing' }, dates }) }).found, { kind: 'to-do' });
    expect(back(DAYS)).toEqual({ status: { kind: 'to-do' } });
    expect(back({ ...DAYS, due: '2027-02-01' })).toMatchObject({ dates: { due: '2027-02-01' } });
  });
  it('needs no days', () => {
    const { found } = one('fair', { fair: tracked({ note: 'Perhaps' }) });
    expect(withStatus(found, { kind: 'declined', reason: 'No' })).toEqual({
      status: { kind: 'declined', reason: 'No' },
      note: 'Perhaps',
    });
  });
});

describe('days', () => {
  it('move as a pair: an action is never due before it starts', () => {
    const { found, spring: later, autumn: first } = one('kick-off');
    expect(startingIn(found, later).dates).toEqual({ start: '2027-01-04', due: '2027-05-28' });
    expect(dueIn(found, later).dates).toEqual({ start: '2026-11-22', due: '2027-05-28' });
    expect(dueIn(one('strategy').found, first).dates).toEqual({ start: '2026-11-22', due: '2026-12-18' });
  });
  it('go back to those of the plan', () => {
    expect(asPlanned(one('kick-off', { 'kick-off': tracked({ dates: DAYS, note: 'Room 12' }) }).found)).toEqual({
      status: { kind: 'to-do' },
      note: 'Room 12',
    });
  });
  it('of two terms in the wrong order are those of the first one named', () => {
    const { autumn: first, spring: later } = one('kick-off');
    expect(datesOf(first, later)).toEqual({ start: '2026-11-22', due: '2027-05-28' });
    expect(datesOf(later, first)).toEqual({ start: '2027-01-04', due: '2027-05-28' });
  });
});
