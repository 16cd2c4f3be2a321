import { describe, expect, it } from 'vitest';
import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import { statesOf } from '../../../web/src/assessment/progress.ts';
import { itemsStanding, toConfirmIn } from '../../../web/src/assessment/standing-since.ts';
import { sectionsOf } from '../../../web/src/form/sections.ts';
import {
  acknowledged,
  begin,
  change,
  confirm,
  EMPTY_OUTBOX,
  type Outbox,
  shown,
  takeNewer,
} from '../../../web/src/saving/outbox.ts';
import { school } from '../form/bundles.ts';

const [leadership] = sectionsOf(school, 'full');
const autumn: EarlierSubmission = {
  number: 1,
  submittedOn: '2026-11-22',
  scope: 'full',
  dimensions: { leadership: 1 },
  items: { 'written-strategy': 1, 'needs-analysis': 2 },
  versions: { 'written-strategy': 3, 'needs-analysis': 1 },
};
const opened: Outbox = {
  ...EMPTY_OUTBOX,
  confirmed: {
    'written-strategy': { answer: { level: 1 }, version: 3 },
    'needs-analysis': { answer: { level: 2 }, version: 1 },
  },
};
const saved = (outbox: Outbox) => acknowledged(begin(outbox, 'op-saved-01'), {});
const left = (outbox: Outbox) => {
  const section = leadership!;
  const states = statesOf(section, school, new Set(), { 'written-strategy': { level: 1 }, 'needs-analysis': { level: 2 } });
  return toConfirmIn(section, states, autumn, itemsStanding(autumn, outbox));
};

describe('a later round of answers', () => {
  it('begins with every answer waiting to be confirmed', () => {
    expect(left(opened)).toEqual({ of: 2, left: 2 });
  });
  it('takes an answer for confirmed at once, and once the service holds it', () => {
    const pressed = confirm(opened, 'written-strategy');
    expect(shown(pressed, 'written-strategy')).toEqual({ level: 1 });
    expect(left(pressed)).toEqual({ of: 2, left: 1 });
    expect(left(saved(pressed))).toEqual({ of: 2, left: 1 });
    expect(saved(pressed).confirmed['written-strategy']).toEqual({ answer: { level: 1 }, version: 4 });
  });
  it('takes another answer for confirmed, too', () => {
    expect(left(saved(change(opened, 'needs-analysis', { level: 3 })))).toEqual({ of: 2, left: 1 });
  });
  it('keeps a change that waits to be sent when it is confirmed meanwhile', () => {
    const changed = change(opened, 'needs-analysis', { level: 3 });
    expect(confirm(changed, 'needs-analysis')).toBe(changed);
  });
  it('has nothing to decide when a colleague confirmed the same answer first', () => {
    const pressed = confirm(opened, 'written-strategy');
    const after = takeNewer(pressed, { 'written-strategy': { answer: { level: 1 }, version: 4 } });
    expect(after.conflicts).toEqual([]);
    expect(left(after)).toEqual({ of: 2, left: 1 });
  });
  it('asks nothing in a first round', () => {
    expect(itemsStanding(undefined, opened).size).toBe(0);
  });
});
