import { describe, expect, it } from 'vitest';
import { withoutRefused } from '../../../web/src/form/refused.ts';

describe('a form with a value that does not fit', () => {
  it('keeps what was there before, and takes everything else', () => {
    const next = { posts: 99, budget: 2000 };
    expect(withoutRefused(next, { posts: 1, budget: 0 }, new Set(['posts']))).toEqual({ posts: 1, budget: 2000 });
  });
  it('keeps a question open that was open', () => {
    expect(withoutRefused({ posts: 99 }, {}, new Set(['posts']))).toEqual({});
  });
  it('takes a value that was cleared', () => {
    expect(withoutRefused({}, { posts: 1 }, new Set())).toEqual({});
  });
});
