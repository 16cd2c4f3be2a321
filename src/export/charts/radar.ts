import type { RadarDrawing } from '../document/blocks.ts';
import { COLORS, dimensionColor } from '../pdf/theme.ts';
import { element, linesOf, pathThrough, type Svg, svgDocument, textAt } from './svg.ts';

const TOP_LEVEL = 4;
const WIDTH = 760;
const HEIGHT = 600;
const RADIUS = 200;
const CENTRE = [WIDTH / 2, 280] as const;
const LABEL_CHARACTERS = 24;

type Point = readonly [number, number];

/** Levels 0 to 4 on an axis for each dimension: today as a line with spots, after the plan as a dashed area. */
export function radarSvg({ axes, legend }: RadarDrawing, title: string): string {
  const at = (place: number, level: number): Point => pointAt(place, axes.length, (RADIUS * level) / TOP_LEVEL);
  const now = axes.flatMap(({ now: level }, place) => (level === undefined ? [] : [at(place, level)]));
  const later = axes.flatMap((axis, place) => {
    const level = axis.later ?? axis.now;
    return level === undefined ? [] : [at(place, level)];
  });
  return svgDocument(WIDTH, HEIGHT, title, [
    ...web(axes.length),
    ...polygon(later, {
      fill: COLORS.tint,
      'fill-opacity': 0.7,
      stroke: COLORS.blaze,
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
    }),
    ...polygon(now, { fill: 'none', stroke: COLORS.brand, 'stroke-width': 2.5, 'stroke-linejoin': 'round' }),
    ...axes.flatMap(({ now: level, dimension }, place) => {
      if (level === undefined) return [];
      const [cx, cy] = at(place, level);
      return [element('circle', { cx, cy, r: 6, fill: dimensionColor(dimension), stroke: COLORS.paper, 'stroke-width': 2 })];
    }),
    ...levelMarks(),
    ...axes.map((axis, place) => axisLabel(axis, place, axes.length, legend.unrated)),
    ...legendOf(legend),
  ]);
}

function web(axes: number): readonly Svg[] {
  const rings = Array.from({ length: TOP_LEVEL }, (_, place) => TOP_LEVEL - place).map((level) => {
    const corners = Array.from({ length: axes }, (_, axis) => pointAt(axis, axes, (RADIUS * level) / TOP_LEVEL));
    const look = level === TOP_LEVEL ? { fill: COLORS.stripe, stroke: COLORS.edge } : { fill: 'none', stroke: COLORS.line };
    return element('path', { d: pathThrough(corners, 'closed'), ...look });
  });
  const spokes = Array.from({ length: axes }, (_, axis) =>
    element('path', { d: pathThrough([CENTRE, pointAt(axis, axes, RADIUS)], 'open'), stroke: COLORS.line }),
  );
  return [...rings, ...spokes];
}

function polygon(points: readonly Point[], look: Readonly<Record<string, string | number>>): readonly Svg[] {
  return points.length < 3 ? [] : [element('path', { d: pathThrough(points, 'closed'), ...look })];
}

function levelMarks(): readonly Svg[] {
  return Array.from({ length: TOP_LEVEL }, (_, place) =>
    textAt(CENTRE[0] + 6, CENTRE[1] - (RADIUS * (place + 1)) / TOP_LEVEL + 10, [String(place + 1)], { fill: COLORS.quiet }),
  );
}

function axisLabel({ label, now }: RadarDrawing['axes'][number], place: number, axes: number, unrated: string): Svg {
  const [x, y] = pointAt(place, axes, RADIUS + 22);
  const side = x - CENTRE[0];
  const anchor = Math.abs(side) < 20 ? 'middle' : side > 0 ? 'start' : 'end';
  const lines = linesOf(`${label} (${now ?? unrated})`, LABEL_CHARACTERS);
  const lift = anchor === 'middle' ? Math.sign(y - CENTRE[1]) * (lines.length - 1) * 8 : 0;
  return textAt(x, y + lift, lines, { fill: COLORS.ink, 'text-anchor': anchor });
}

function legendOf({ now, later }: RadarDrawing['legend']): readonly Svg[] {
  const y = HEIGHT - 24;
  return [
    element('path', {
      d: pathThrough(
        [
          [180, y],
          [214, y],
        ],
        'open',
      ),
      stroke: COLORS.brand,
      'stroke-width': 2.5,
    }),
    textAt(222, y, [now], { fill: COLORS.ink }),
    element('path', {
      d: pathThrough(
        [
          [400, y],
          [434, y],
        ],
        'open',
      ),
      stroke: COLORS.blaze,
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
    }),
    textAt(442, y, [later], { fill: COLORS.ink }),
  ];
}

/** A place on an axis; axes go clockwise from the top. */
function pointAt(axis: number, axes: number, distance: number): Point {
  const angle = (2 * Math.PI * axis) / Math.max(1, axes);
  return [CENTRE[0] + distance * Math.sin(angle), CENTRE[1] - distance * Math.cos(angle)];
}
