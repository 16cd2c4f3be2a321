import { describe, expect, it } from 'vitest';
import { shareInWords } from '../../../src/domain/sentences/profile-words.ts';
import { english } from './english.ts';

describe('shareInWords', () => {
  it.each([
    [0, 'none'],
    [1, 'all'],
    [0.5, 'half'],
    [3 / 6, 'half'],
    [0.8, 'four fifths'],
    [5 / 6, 'five sixths'],
    [2 / 6, 'a third'],
    [0.75, 'three quarters'],
    [3 / 7, '42 %'],
    [0.7999, '79 %'],
    [0.9999, '99 %'],
  ])('says %f as %s, and never more than it is', (share, words) => {
    expect(shareInWords(english, share)).toBe(words);
  });
});
