import { html } from 'hono/html';
import type { Rich, Span } from '../document/blocks.ts';
import { joined, type Markup, textOf } from './markup.ts';

/** Text with its links, weights and languages. */
export function richOf(rich: Rich): Markup {
  return typeof rich === 'string' ? html`${textOf(rich)}` : joined(rich.map(spanOf));
}

function spanOf(span: Span): Markup {
  const { link } = span;
  if (!link) return shownOf(span);
  if ('place' in link) return html`<a href="#${link.place}">${shownOf(span)}</a>`;
  return html`<a href="${link.url}" rel="noopener">${shownOf(span)}</a>`;
}

function shownOf({ text, weight, tone, spoken, language }: Span): Markup {
  const said = spoken === undefined ? html`${textOf(text)}` : spokenAs(text, spoken);
  const inLanguage = language === undefined ? said : html`<span lang="${language}">${said}</span>`;
  const quiet = tone === 'quiet' ? html`<span class="quiet">${inLanguage}</span>` : inLanguage;
  return weight === 'bold' ? html`<strong>${quiet}</strong>` : quiet;
}

/** What is seen, and what is read aloud in its place. A code stays on one line. */
function spokenAs(text: string, spoken: string): Markup {
  const look = text.trim().includes(' ') ? html`` : html` class="whole"`;
  return html`<span aria-hidden="true"${look}>${textOf(text)}</span><span class="unseen">${textOf(spoken)}</span>`;
}
