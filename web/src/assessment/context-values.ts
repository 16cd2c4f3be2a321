import type { Context, ContextValue } from '../../../src/domain/context.ts';
import type { FormData } from '../form/form.tsx';

/** What a context form holds, as context answers; anything else is left out. */
export function contextOf(data: FormData): Context {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const answer = contextValueOf(value);
      return answer === null ? [] : [[name, answer]];
    }),
  );
}

/** One value of a context form; null where it is empty. */
export function contextValueOf(value: unknown): ContextValue | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value : null;
}
