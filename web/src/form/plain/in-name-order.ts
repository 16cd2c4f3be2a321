/** Choices in the order of their names in a language, where their values are codes of two letters: countries, languages. */
export function inNameOrder<T extends { readonly value: unknown; readonly label: string }>(
  options: readonly T[],
  language: string,
): readonly T[] {
  const { compare } = new Intl.Collator(language);
  const isCode = ({ value }: T): boolean => typeof value === 'string' && /^[a-z]{2}$/.test(value);
  const named = options.filter(isCode).sort((one, other) => compare(one.label, other.label));
  return [...named, ...options.filter((option) => !isCode(option))];
}
