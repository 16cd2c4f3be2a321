import { describe, expect, it } from 'vitest';
import { describeValue } from '../../../web/src/assessment/describe-value.ts';
import { choose, chosen } from '../../../web/src/form/answer-choice.ts';
import { school } from '../form/bundles.ts';

describe('describeValue', () => {
  it('says level, note and evidence in one line', () => {
    const answer = { level: 2, note: 'Approved in May', evidence: [{ title: 'Plan' }] } as const;
    expect(describeValue(answer, school.texts)).toBe('2 – Organised · Note: Approved in May · One piece of evidence');
  });

  it('says what is not a level', () => {
    expect(describeValue({ notApplicable: { reason: 'One site' } }, school.texts)).toBe('Does not apply: One site');
    expect(describeValue({ unknown: true }, school.texts)).toBe('We don’t know');
    expect(describeValue(null, school.texts)).toBe('No answer');
    expect(describeValue(false, school.texts)).toBe('No');
    expect(describeValue(['care', 'crafts'], school.texts)).toBe('care, crafts');
  });
});

describe('choose', () => {
  const answer = { level: 3, note: 'See the plan' } as const;

  it('replaces the choice and keeps the note', () => {
    expect(choose(answer, 'unknown')).toEqual({ unknown: true, note: 'See the plan' });
    expect(choose({ unknown: true }, 4)).toEqual({ level: 4 });
    expect(choose(answer, undefined)).toEqual({ note: 'See the plan' });
  });

  it('counts "does not apply" only from its reason on', () => {
    expect(chosen(choose(answer, 'not-applicable'))).toBeUndefined();
    expect(chosen(choose(answer, 'not-applicable', 'Goals are set by the city'))).toBe('not-applicable');
  });
});
