import { describe, expect, it } from 'vitest';
import { changeDraft, type Draft, type DraftHistory, draftReducer } from '../../../web/src/roadmap/draft.ts';

const draft: Draft = {
  context: { size: 'small' },
  choices: { startOn: '2026-11-23', pinned: ['strategy'], declined: [], done: [], running: [] },
};

describe('changeDraft', () => {
  it('answers a context question and takes the answer back', () => {
    const answered = changeDraft(draft, { kind: 'context', question: 'budget', value: 500 });
    expect(answered.context).toEqual({ size: 'small', budget: 500 });
    expect(changeDraft(answered, { kind: 'context', question: 'budget', value: undefined }).context).toEqual({ size: 'small' });
  });

  it('keeps an action in one place: declining it unpins it', () => {
    const { choices } = changeDraft(draft, { kind: 'decline', action: 'strategy', reason: 'The board has one.' });
    expect(choices.pinned).toEqual([]);
    expect(choices.declined).toEqual([{ action: 'strategy', reason: 'The board has one.' }]);
  });

  it('takes a decision back', () => {
    const declined = changeDraft(draft, { kind: 'decline', action: 'kick-off', reason: 'Done last year.' });
    expect(changeDraft(declined, { kind: 'take-back', action: 'kick-off' })).toEqual(draft);
    expect(
      changeDraft(changeDraft(draft, { kind: 'done', action: 'kick-off' }), { kind: 'not-done', action: 'kick-off' }),
    ).toEqual(draft);
  });

  it('notes the call the school applies for, keeps it with other decisions, and forgets it again', () => {
    const applying = changeDraft(draft, { kind: 'apply', call: 'mobility', on: '2027-02-18' });
    expect(applying.choices.applying).toEqual({ call: 'mobility', on: '2027-02-18' });
    expect(changeDraft(applying, { kind: 'pin', action: 'kick-off' }).choices.applying).toEqual(applying.choices.applying);
    expect(changeDraft(applying, { kind: 'stop-applying' })).toEqual(draft);
  });

  it('names no date where the school named none', () => {
    const { choices } = changeDraft(draft, { kind: 'apply', call: 'mobility', on: undefined });
    expect(choices.applying).toStrictEqual({ call: 'mobility' });
  });

  it('leaves the draft before it untouched', () => {
    changeDraft(draft, { kind: 'pin', action: 'kick-off' });
    expect(draft.choices.pinned).toEqual(['strategy']);
  });
});

describe('draftReducer', () => {
  const start: DraftHistory = { present: draft, past: [], revision: 0 };

  it('undoes changes one by one', () => {
    const once = draftReducer(start, { kind: 'change', change: { kind: 'pin', action: 'kick-off' } });
    const twice = draftReducer(once, { kind: 'change', change: { kind: 'done', action: 'kick-off' } });
    expect(draftReducer(twice, { kind: 'undo' }).present).toEqual(once.present);
    expect(draftReducer(draftReducer(twice, { kind: 'undo' }), { kind: 'undo' })).toMatchObject({ present: draft, past: [] });
  });

  it('has nothing to undo at the start', () => {
    expect(draftReducer(start, { kind: 'undo' })).toBe(start);
  });

  it('tells forms to read the draft anew after undo, but not after their own change', () => {
    const once = draftReducer(start, { kind: 'change', change: { kind: 'pin', action: 'kick-off' } });
    expect(once.revision).toBe(start.revision);
    expect(draftReducer(once, { kind: 'undo' }).revision).toBe(start.revision + 1);
  });

  it('forgets the past with a new start', () => {
    const changed = draftReducer(start, { kind: 'change', change: { kind: 'pin', action: 'kick-off' } });
    expect(draftReducer(changed, { kind: 'reset', draft }).past).toEqual([]);
  });
});
