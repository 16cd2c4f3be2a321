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
  let sentence = '';
  for (const [place, part] of partsOf(formOf(pattern, key, language, values)).entries())
    sentence += place % 2 === 0 ? part : said(values[part], key, part, language);
  return sentence;
}

/** Text and names in turn, beginning with text. */
function partsOf(pattern: string): readonly string[] {
  const found = split.get(pattern) ?? pattern.split(/\{([a-zA-Z]+)\}/);
  split.set(pattern, found);
  return found;
}

const split = new Map<string, readonly string[]>();

function said(value: string | number | undefined, key: string, name: string, language: string): string {
  if (value === undefined) throw new Error(`words "${key}" need a value for {${name}}`);
  return typeof value === 'number' ? rulesOf(language).numbers.format(value) : value;
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
