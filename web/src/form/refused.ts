import type { FormData } from './form.tsx';

/** What a form holds, with the earlier value (or none) of every question whose new value does not fit its schema. */
export function withoutRefused(next: FormData, before: FormData, refused: ReadonlySet<string>): FormData {
  const names = new Set([...Object.keys(next), ...Object.keys(before)]);
  const values = [...names].map((name) => [name, refused.has(name) ? before[name] : next[name]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
