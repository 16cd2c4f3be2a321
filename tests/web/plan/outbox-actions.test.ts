import { describe, expect, it } from 'vitest';
import { type Tracking, UNTRACKED } from '../../../src/domain/progress/tracking.ts';
import { isBehind, trackedIn, withoutAction, withoutDeleted } from '../../../web/src/plan/outbox-actions.ts';
import { savedActions } from '../../../web/src/plan/send-actions.ts';
import { acknowledged, begin, change, EMPTY_OUTBOX, refused, takeNewer } from '../../../web/src/saving/outbox.ts';
import { tracked } from './college-plan.tsx';

const STRATEGY = tracked({
  status: { kind: 'doing' },
  owner: 'Deputy head',
  history: [{ on: '2026-11-22', owner: 'Deputy head' }],
});
const TOWN = tracked({ own: { title: 'Visit our twin town', days: 2 } });
const READ = { strategy: STRATEGY, own_town: TOWN };
const outbox = takeNewer(EMPTY_OUTBOX, savedActions(READ));
const done: Tracking = { status: { kind: 'done' }, owner: 'Deputy head' };
const visited: Tracking = { status: { kind: 'done' }, note: 'Photos in the hall' };

describe('the outbox of actions', () => {
  it('shows what the service holds, with the histories that were read', () => {
    expect(trackedIn(outbox, READ)).toEqual(READ);
    expect(isBehind(READ, outbox)).toBe(false);
  });
  it('shows a change before it is saved, and asks for the longer history after', () => {
    const changed = change(outbox, 'strategy', done);
    expect(trackedIn(changed, READ).strategy).toEqual({ ...done, version: 1, history: STRATEGY.history });
    const saved = acknowledged(begin(changed, 'op-1'), { strategy: 2 });
    expect(trackedIn(saved, READ).strategy).toMatchObject({ ...done, version: 2 });
    expect(isBehind(READ, saved)).toBe(true);
  });
  it('begins with an action that nobody tracked', () => {
    expect(savedActions({ fair: UNTRACKED })).toEqual({ fair: { answer: null, version: 0 } });
    expect(trackedIn(change(outbox, 'fair', done), READ).fair).toEqual({ ...done, version: 0, history: [] });
  });
  it('joins a status from here with a note from there, and asks only about the same part', () => {
    const theirs = (more: object) => savedActions({ strategy: { ...STRATEGY, version: 2, ...more } });
    const sent = begin(change(outbox, 'strategy', done), 'op-1');
    const joined = refused(sent, theirs({ note: 'Board, May' }));
    expect(joined.conflicts).toEqual([]);
    expect(trackedIn(joined, READ).strategy).toMatchObject({ status: { kind: 'done' }, note: 'Board, May', version: 2 });
    expect(refused(sent, theirs({ status: { kind: 'declined', reason: 'No' } })).conflicts).toEqual(['strategy']);
  });
  it('forgets own actions that somebody deleted, and none of the catalogue', () => {
    const waiting = change(outbox, 'own_town', visited);
    expect(Object.keys(trackedIn(withoutDeleted(waiting, {}), {}))).toEqual(['strategy']);
    expect(withoutDeleted(outbox, READ)).toEqual(outbox);
    expect(withoutAction(waiting, 'own_town')).toMatchObject({ pending: {}, confirmed: { strategy: { version: 1 } } });
  });
});
