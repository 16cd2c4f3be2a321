import { html, raw } from 'hono/html';
import { plainText } from '../plain-text.ts';

/** A piece of a page: everything that was filled into it is escaped. */
export type Markup = ReturnType<typeof html>;

/** A text with nothing in it that could turn the direction of the page, or that a page may not hold. */
export function textOf(text: string): string {
  return plainText(text);
}

/** Pieces one after the other. */
export function joined(pieces: readonly Markup[]): Markup {
  return html`${pieces}`;
}

/** Nothing. */
export const NOTHING: Markup = raw('');
