import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../../web/src/saving/merge.ts';

/** An answer as the form makes it: never an empty object. */
const answer = fc.oneof(
  fc.constant(null),
  fc
    .record(
      {
        level: fc.constantFrom(0, 1, 2, 3, 4),
        note: fc.constantFrom('first', 'second'),
        evidence: fc.constant([{ title: 'Plan 2026' }]),
      },
      { requiredKeys: [] },
    )
    .filter((parts) => Object.keys(parts).length > 0),
);

describe('mergeAnswers', () => {
  it('takes theirs where I changed nothing, and mine where they changed nothing', () => {
    fc.assert(
      fc.property(answer, answer, (base, other) => {
        expect(mergeAnswers(base, base, other)).toEqual({ kind: 'merged', value: other });
        expect(mergeAnswers(base, other, base)).toEqual({ kind: 'merged', value: other });
      }),
    );
  });

  it('does not depend on who is called mine', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, one, other) => {
        expect(mergeAnswers(base, one, other)).toEqual(mergeAnswers(base, other, one));
      }),
    );
  });

  it('keeps a list of evidence of ours beside a note of theirs', () => {
    const merged = mergeAnswers({ level: 2 }, { level: 2, evidence: [{ title: 'Minutes' }] }, { level: 2, note: 'Board asked' });
    expect(merged).toEqual({ kind: 'merged', value: { level: 2, note: 'Board asked', evidence: [{ title: 'Minutes' }] } });
  });

  it('asks about two values of a plain field', () => {
    expect(mergeAnswers('old', 'mine', 'theirs')).toEqual({ kind: 'conflict' });
  });
});
