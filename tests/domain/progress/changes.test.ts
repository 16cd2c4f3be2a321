import { describe, expect, it } from 'vitest';
import { changeBetween, patchTracking, stepFor } from '../../../src/domain/progress/changes.ts';
import { type Tracking, UNTRACKED } from '../../../src/domain/progress/tracking.ts';

const KICK_OFF: Tracking = {
  status: { kind: 'doing' },
  owner: 'Deputy head',
  dates: { start: '2026-11-23', due: '2026-12-18' },
  note: 'Room 12 is booked',
};

describe('patchTracking', () => {
  it('leaves alone what is not named', () => {
    expect(patchTracking(KICK_OFF, { note: 'Room 14' })).toEqual({ ...KICK_OFF, note: 'Room 14' });
    expect(patchTracking(KICK_OFF, {})).toEqual(KICK_OFF);
  });
  it('takes away with null, and takes an empty owner or note as none', () => {
    expect(patchTracking(KICK_OFF, { owner: null, dates: null, note: '' })).toEqual({ status: { kind: 'doing' } });
  });
  it('begins with an action that is to do', () => {
    const own = { title: 'Visit our twin town', days: 2 };
    expect(patchTracking({ status: UNTRACKED.status }, { own })).toEqual({ status: { kind: 'to-do' }, own });
  });
});

describe('changeBetween', () => {
  it('names every part that is different now', () => {
    const own = { title: 'Kick-off', days: 1 };
    expect(changeBetween({ status: { kind: 'to-do' } }, { ...KICK_OFF, own })).toEqual({ ...KICK_OFF, note: 'written', own });
    expect(changeBetween(KICK_OFF, { status: { kind: 'doing' } })).toEqual({ owner: null, dates: null, note: 'removed' });
  });
  it('sees another reason as another status', () => {
    const declined = (reason: string): Tracking => ({ status: { kind: 'declined', reason } });
    expect(changeBetween(declined('No money'), declined('No time'))).toEqual(declined('No time'));
  });
  it('is nothing between an action and itself', () => {
    expect(changeBetween(KICK_OFF, { ...KICK_OFF, dates: { start: '2026-11-23', due: '2026-12-18' } })).toBeUndefined();
  });
});

describe('stepFor', () => {
  const written = { note: 'written' } as const;
  const monday = '2026-11-23';

  it('makes one step of a note that is typed over a day', () => {
    expect(stepFor([], written, monday)).toEqual(written);
    expect(stepFor([{ on: monday, ...written }], written, monday)).toBeUndefined();
    expect(stepFor([{ on: monday, ...written }], written, '2026-11-24')).toEqual(written);
  });
  it('keeps the order of a note and what happened around it', () => {
    expect(stepFor([{ on: monday, status: { kind: 'doing' } }], written, monday)).toEqual(written);
    expect(stepFor([{ on: monday, ...written }], { status: { kind: 'done' } }, monday)).toEqual({ status: { kind: 'done' } });
    expect(stepFor([{ on: monday, ...written }], { note: 'removed' }, monday)).toEqual({ note: 'removed' });
  });
  it('never swallows a status that came with a note', () => {
    const both = { status: { kind: 'done' }, note: 'written' } as const;
    expect(stepFor([{ on: monday, ...written }], both, monday)).toEqual(both);
  });
});
