/**
 * A sentence pattern: `{name}` is replaced by a value. A pattern with plural forms is chosen by the value named in
 * `count` with the plural rules of the language.
 */
export type Pattern =
  | string
  | ({ readonly count: string; readonly other: string } & Readonly<
      Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
    >);

/** Patterns by key; one file per language and subject in `src/words/LANGUAGE/`. */
export type Words = Readonly<Record<string, Pattern>>;

/** What a pattern may be filled with. Numbers are printed in the style of the language. */
export type Values = Readonly<Record<string, string | number>>;

/** Makes a sentence. An unknown key or a missing value is a programming error. */
export function fill(words: Words, key: string, language: string, values: Values = {}): string {
  const pattern = words[key];
  if (pattern === undefined) throw new Error(`no words for "${key}"`);
  return formOf(pattern, key, language, values).replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`words "${key}" need a value for {${name}}`);
    return typeof value === 'number' ? rulesOf(language).numbers.format(value) : value;
  });
}

function formOf(pattern: Pattern, key: string, language: string, values: Values): string {
  if (typeof pattern === 'string') return pattern;
  const count = values[pattern.count];
  if (typeof count !== 'number') throw new Error(`words "${key}" need a number for ${pattern.count}`);
  return pattern[rulesOf(language).plurals.select(count)] ?? pattern.other;
}

interface LanguageRules {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

/** Making these takes far longer than using them: a report says thousands of sentences. */
const known = new Map<string, LanguageRules>();

function rulesOf(language: string): LanguageRules {
  const found = known.get(language) ?? { numbers: new Intl.NumberFormat(language), plurals: new Intl.PluralRules(language) };
  known.set(language, found);
  return found;
}
