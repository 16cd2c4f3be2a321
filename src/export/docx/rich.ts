/// <reference path="./docx.d.ts" />
import { InternalHyperlink, TextRun } from 'docx';
import type { Rich, Span } from '../document/blocks.ts';
import { plainText } from '../plain-text.ts';
import { COLOURS } from './look.ts';

/** Names of the places of a document that a link can lead to, as Word takes them, by our own names. */
export type Places = ReadonlyMap<string, string>;

/** Text as runs of a paragraph; line ends stay line ends. */
export function inlinesOf(rich: Rich, places: Places): readonly (TextRun | InternalHyperlink)[] {
  const spans: readonly Span[] = typeof rich === 'string' ? [{ text: rich }] : rich;
  return spans.flatMap((span) => {
    const anchor = span.link && 'place' in span.link ? places.get(span.link.place) : undefined;
    return anchor === undefined ? runsOf(span) : [new InternalHyperlink({ anchor, children: runsOf(span) })];
  });
}

/** An address behind a link is written out: on paper nobody can follow it. */
function runsOf({ text, weight, tone, link }: Span): readonly TextRun[] {
  const shown = link && 'url' in link && link.url !== text ? `${text} (${link.url})` : text;
  const look = {
    ...(weight === 'bold' ? { bold: true } : {}),
    ...(tone === 'quiet' ? { color: COLOURS.quiet } : {}),
    ...(link && 'place' in link ? { color: COLOURS.deep } : {}),
  };
  return plainText(shown)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, text: line, ...(place > 0 ? { break: 1 } : {}) }));
}
