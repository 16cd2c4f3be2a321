const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēĕėęěĩīĭįıōŏőũūŭůűųαεηιουωάέήίόύώ]/i;
const LETTER = /[\p{L}\p{M}]/u;

/** Letters that stay together before and after a hyphen. */
const LEAST = 3;

/**
 * Where a word of a European language can be divided when it does not fit its line: before a consonant that a vowel
 * follows, where a vowel came before. Finnish divides so by rule, the others nearly. Ascending positions in the word.
 */
export function syllableBreaks(word: string): readonly number[] {
  const breaks: number[] = [];
  let vowelSeen = false;
  for (let i = 1; i < word.length; i++) {
    vowelSeen ||= isVowel(word, i - 1);
    if (vowelSeen && !isVowel(word, i) && isVowel(word, i + 1) && lettersAround(word, i)) breaks.push(i);
  }
  return breaks;
}

/** Whether a word is an address rather than a word of a language: it is divided at its signs, without a hyphen. */
export function isAddress(word: string): boolean {
  return /:\/\/|@|\/.*\/|[._?&=#%].*[._?&=#%/]/.test(word);
}

function isVowel(word: string, at: number): boolean {
  return VOWEL.test(word.charAt(at));
}

function lettersAround(word: string, at: number): boolean {
  for (let i = at - LEAST; i < at + LEAST; i++) if (!LETTER.test(word.charAt(i))) return false;
  return true;
}
