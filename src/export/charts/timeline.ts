import type { TimelineDrawing } from '../document/blocks.ts';
import { COLORS, dimensionColor } from '../pdf/theme.ts';
import { element, linesOf, pathThrough, type Svg, svgDocument, textAt } from './svg.ts';

const ROW = 26;
const HEAD = 68;
const FOOT = 44;
const LEFT = 440;
const SCALE = 620;
const WIDTH = LEFT + SCALE + 20;
/** About the width of a letter. */
const LETTER = 7.5;
/** Longer names are cut: the whole name stands in the table of the plan. */
const LABEL_CHARACTERS = 62;
/** A first term that is narrower takes the room for its name from the column of names. */
const NARROW = 90;

/** Actions as bars over the terms; a line for each call, with its number below. */
export function timelineSvg({ days, terms, rows, marks }: TimelineDrawing, title: string): string {
  const bottom = HEAD + rows.length * ROW;
  const at = (day: number) => LEFT + (SCALE * Math.min(Math.max(day, 0), days)) / Math.max(1, days);
  return svgDocument(WIDTH, bottom + (marks.length > 0 ? FOOT : 10), title, [
    ...terms.flatMap(({ label, from, to }, place) => [
      ...(place % 2 === 0
        ? [element('rect', { x: at(from), y: 0, width: at(to) - at(from), height: bottom, fill: COLORS.stripe })]
        : []),
      termName(label, at(from), at(to), place),
    ]),
    ...marks.map((mark, place) => markOf(mark, at(mark.at), bottom, place)),
    ...rows.flatMap((row, place) => rowOf(row, HEAD + (place + 0.5) * ROW, at)),
  ]);
}

function termName(label: string, left: number, right: number, place: number): Svg {
  const isNarrow = place === 0 && right - left < NARROW;
  const letters = Math.max(8, Math.floor((isNarrow ? NARROW : right - left) / LETTER));
  const [x, anchor] = isNarrow ? [right, 'end'] : [(left + right) / 2, 'middle'];
  return textAt(x, HEAD / 2, linesOf(label, letters), { fill: COLORS.quiet, 'text-anchor': anchor });
}

function rowOf(
  { label, dimension, bars }: TimelineDrawing['rows'][number],
  middle: number,
  at: (day: number) => number,
): readonly Svg[] {
  return [
    textAt(LEFT - 12, middle, [shortened(label)], { fill: COLORS.ink, 'text-anchor': 'end' }),
    ...bars.map(({ from, to }) =>
      element('rect', {
        x: at(from),
        y: middle - 7,
        width: Math.max(4, at(to) - at(from)),
        height: 14,
        rx: 2,
        fill: dimensionColor(dimension),
      }),
    ),
  ];
}

function markOf({ used, label }: TimelineDrawing['marks'][number], x: number, bottom: number, place: number): Svg {
  const middle = bottom + (place % 2 === 0 ? 14 : 32);
  const color = used ? COLORS.blaze : COLORS.edge;
  const look = used ? { 'stroke-width': 2, 'stroke-dasharray': '6 4' } : { 'stroke-width': 1, 'stroke-dasharray': '2 4' };
  return element('g', {}, [
    element('path', {
      d: pathThrough(
        [
          [x, HEAD],
          [x, middle - 9],
        ],
        'open',
      ),
      stroke: color,
      ...look,
    }),
    textAt(x, middle, [label], { fill: color, 'text-anchor': 'middle', ...(used ? { 'font-weight': 'bold' } : {}) }),
  ]);
}

function shortened(label: string): string {
  const signs = [...label];
  return signs.length <= LABEL_CHARACTERS ? label : `${signs.slice(0, LABEL_CHARACTERS - 1).join('')}…`;
}
