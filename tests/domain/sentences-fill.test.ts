import { describe, expect, it } from 'vitest';
import { fill, type Words } from '../../src/domain/sentences/fill.ts';

const words: Words = {
  'one-school': '{school} is at level {level}.',
  days: { count: 'days', one: '{days} day', other: '{days} days' },
};

describe('fill', () => {
  it('puts values into a sentence', () => {
    expect(fill(words, 'one-school', 'en', { school: 'Coast College', level: 2 })).toBe('Coast College is at level 2.');
  });
  it('chooses the plural form by the count', () => {
    expect([1, 2, 1200].map((days) => fill(words, 'days', 'en', { days }))).toEqual(['1 day', '2 days', '1,200 days']);
  });
  it('refuses an unknown key and a missing value', () => {
    expect(() => fill(words, 'other', 'en')).toThrow('no words for "other"');
    expect(() => fill(words, 'one-school', 'en', { school: 'X' })).toThrow('{level}');
  });
});
