import { describe, expect, it } from 'vitest';
import {
  addPatch,
  applyPatch,
  beginPatch,
  endPatch,
  hasPatches,
  NO_PATCHES,
  unconfirmed,
} from '../../../web/src/saving/patches.ts';

describe('patches', () => {
  it('joins changes that wait, the newest value first', () => {
    const waiting = addPatch(addPatch(NO_PATCHES, { context: { country: 'fi', size: 'small' } }), { context: { country: 'lt' } });
    expect(waiting.pending).toEqual({ context: { country: 'lt', size: 'small' } });
  });

  it('sends an unanswered request again as it was, and shows newer changes over it', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { context: { country: 'fi' } }), 'first');
    const changed = beginPatch(addPatch(sent, { context: { country: 'lt' } }), 'second');
    expect(changed.sending).toEqual({ operation: 'first', patch: { context: { country: 'fi' } } });
    expect(unconfirmed(changed)).toEqual({ context: { country: 'lt' } });
    expect(hasPatches(endPatch(changed))).toBe(true);
  });

  it('takes a value away with null and replaces a list as a whole', () => {
    const figures = { years: { 2024: { counts: { out: 4, in: 2 } } }, groups: ['adults', 'under-18'] };
    expect(applyPatch(figures, { years: { 2024: { counts: { in: null } } }, groups: ['adults'] })).toEqual({
      years: { 2024: { counts: { out: 4 } } },
      groups: ['adults'],
    });
  });
});
