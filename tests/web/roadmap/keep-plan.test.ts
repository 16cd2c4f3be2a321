import { describe, expect, it } from 'vitest';
import { contextChanges } from '../../../web/src/roadmap/keep-plan.ts';

describe('contextChanges', () => {
  it('sends only what changed', () => {
    expect(contextChanges({ size: 'small', budget: 500 }, { size: 'small', budget: 900 })).toEqual({ budget: 900 });
  });

  it('takes an answer back with null', () => {
    expect(contextChanges({ size: 'small', budget: 500 }, { size: 'small' })).toEqual({ budget: null });
  });

  it('compares lists by what they hold', () => {
    expect(contextChanges({ focus: ['staff'] }, { focus: ['staff'] })).toEqual({});
    expect(contextChanges({ focus: ['staff'] }, { focus: [] })).toEqual({ focus: [] });
  });
});
