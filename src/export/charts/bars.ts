import type { BarsDrawing } from '../document/blocks.ts';
import { COLORS, dimensionColor } from '../pdf/theme.ts';
import { element, linesOf, pathThrough, type Svg, svgDocument, textAt } from './svg.ts';

const ROW = 38;
const HEAD = 30;
const FOOT = 46;
const LEFT = 250;
const SCALE = 420;
const WIDTH = LEFT + SCALE + 90;
const LABEL_CHARACTERS = 30;

type Row = BarsDrawing['rows'][number];

/** Scores 0 to 100 as bars with the range they may lie in, and the target as a dashed line. */
export function barsSvg({ rows, target, legend }: BarsDrawing, title: string): string {
  const bottom = HEAD + rows.length * ROW;
  return svgDocument(WIDTH, bottom + FOOT, title, [
    ...[0, 25, 50, 75, 100].flatMap((value) => [
      element('path', {
        d: pathThrough(
          [
            [at(value), HEAD],
            [at(value), bottom],
          ],
          'open',
        ),
        stroke: COLORS.line,
      }),
      textAt(at(value), HEAD / 2, [String(value)], { fill: COLORS.quiet, 'text-anchor': 'middle' }),
    ]),
    ...rows.flatMap((row, place) => rowOf(row, HEAD + (place + 0.5) * ROW)),
    ...(target ? [targetLine(at(target.value), HEAD, bottom)] : []),
    ...legendOf(legend, target, bottom + FOOT / 2),
  ]);
}

function at(value: number): number {
  return LEFT + (SCALE * value) / 100;
}

function rowOf({ label, dimension, value, range, note }: Row, middle: number): readonly Svg[] {
  const name = textAt(LEFT - 10, middle, linesOf(label, LABEL_CHARACTERS), { fill: COLORS.ink, 'text-anchor': 'end' });
  if (value === undefined) return [name, textAt(LEFT + 8, middle, [note], { fill: COLORS.quiet })];
  const width = Math.max(1, at(value) - LEFT);
  return [
    name,
    element('rect', { x: LEFT, y: middle - 9, width, height: 18, fill: dimensionColor(dimension) }),
    ...(range ? rangeOf(at(range[0]), at(range[1]), middle) : []),
    textAt(LEFT + SCALE + 14, middle, [note], { fill: COLORS.ink, 'font-weight': 'bold' }),
  ];
}

/** A thin line with ends, on a white one so that it shows on every bar. */
function rangeOf(from: number, to: number, middle: number): readonly Svg[] {
  const line = pathThrough(
    [
      [from, middle],
      [to, middle],
    ],
    'open',
  );
  const ends = [from, to]
    .map((x) =>
      pathThrough(
        [
          [x, middle - 5],
          [x, middle + 5],
        ],
        'open',
      ),
    )
    .join('');
  return [
    element('path', { d: line, stroke: COLORS.paper, 'stroke-width': 4 }),
    element('path', { d: `${line}${ends}`, stroke: COLORS.ink, 'stroke-width': 1.5 }),
  ];
}

function targetLine(x: number, top: number, bottom: number): Svg {
  const d = pathThrough(
    [
      [x, top - 4],
      [x, bottom + 4],
    ],
    'open',
  );
  return element('path', { d, stroke: COLORS.blaze, 'stroke-width': 2, 'stroke-dasharray': '6 4' });
}

function legendOf({ value, range }: BarsDrawing['legend'], target: BarsDrawing['target'], middle: number): readonly Svg[] {
  return [
    element('rect', { x: LEFT, y: middle - 6, width: 20, height: 12, fill: COLORS.edge }),
    textAt(LEFT + 28, middle, [value], { fill: COLORS.ink }),
    ...rangeOf(LEFT + 110, LEFT + 136, middle),
    textAt(LEFT + 146, middle, [range], { fill: COLORS.ink }),
    ...(target
      ? [targetLine(LEFT + 270, middle - 6, middle + 6), textAt(LEFT + 282, middle, [target.label], { fill: COLORS.ink })]
      : []),
  ];
}
