import { describe, expect, it } from 'vitest';
import {
  addPatch,
  applyPatch,
  beginPatch,
  endPatch,
  hasPatches,
  hasRejected,
  NO_PATCHES,
  rejectPatch,
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

  it('gives up a refused value, remembers why, and sends the others without it', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { context: { posts: 99, country: 'fi' }, school: 'Alder' }), 'first');
    const rest = rejectPatch(sent, [{ pointer: '/context/posts', detail: 'Give a number up to 20.' }]);
    expect(rest).toEqual({
      pending: { context: { country: 'fi' }, school: 'Alder' },
      rejected: { '/context/posts': 'Give a number up to 20.' },
    });
  });

  it('takes a refusal that points into a list for one of the whole list', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { context: { focus: ['staff', 'sport'] } }), 'first');
    expect(rejectPatch(sent, [{ pointer: '/context/focus/1', detail: 'No such focus.' }])?.pending).toEqual({});
  });

  it('finds a figure by its name with a slash', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { years: { 2025: { counts: { 'stays/long': -4, 'stays/all': 9 } } } }), 'first');
    expect(rejectPatch(sent, [{ pointer: '/years/2025/counts/stays~1long', detail: 'Not below 0.' }])?.pending).toEqual({
      years: { 2025: { counts: { 'stays/all': 9 } } },
    });
  });

  it('forgets a refusal once somebody types another value', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { context: { posts: 99 } }), 'first');
    const refused = rejectPatch(sent, [{ pointer: '/context/posts', detail: 'Give a number up to 20.' }]) ?? NO_PATCHES;
    expect(hasRejected(addPatch(refused, { context: { country: 'lt' } }))).toBe(true);
    expect(hasRejected(addPatch(refused, { context: { posts: 2 } }))).toBe(false);
  });

  it('cannot settle a refusal of something else than its values', () => {
    const sent = beginPatch(addPatch(NO_PATCHES, { school: 'Alder' }), 'first');
    expect(rejectPatch(sent, [{ pointer: '/operation', detail: 'Used twice.' }])).toBeUndefined();
  });
});
