/** One axis of a radar: a dimension with its level, mean and target on the scale 0 to `top`; undefined where there is none. */
export interface Spoke {
  readonly id: string;
  readonly value: number | undefined;
  /** A second value, drawn as a thin line. */
  readonly mean: number | undefined;
  readonly target: number | undefined;
}

/** The drawing area of a radar in user units; the centre lies in its middle. */
export interface RadarFrame {
  readonly width: number;
  readonly height: number;
  /** Distance from the centre to the highest ring. */
  readonly radius: number;
  /** Distance from the centre to the labels. */
  readonly labels: number;
  /** The highest value of the scale; there is a ring for every whole number up to it. */
  readonly top: number;
}

/** A point in user units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the label of a spoke stands, and to which side its text grows. */
export interface SpokeLabel extends Point {
  readonly id: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Everything a radar draws, as SVG path data and points. */
export interface RadarShape {
  readonly centre: Point;
  readonly rings: readonly { readonly value: number; readonly path: string; readonly mark: Point }[];
  readonly axes: readonly string[];
  /** The filled area: only where every spoke has a value. */
  readonly area: string | undefined;
  /** The outline: closed with the area, else only between rated neighbours. */
  readonly outline: string;
  /** The line of the means, closed or in pieces as the outline. */
  readonly mean: string;
  /** The target line, closed or in pieces as the outline. */
  readonly target: string;
  readonly dots: readonly (Point & { readonly id: string })[];
  readonly labels: readonly SpokeLabel[];
}

/** Computes a radar. The first spoke points up, the others follow clockwise. A missing value leaves a gap, it is never 0. */
export function radarShape(spokes: readonly Spoke[], frame: RadarFrame): RadarShape {
  const at = (index: number, distance: number): Point => pointAt(frame, spokes.length, index, distance);
  const scale = (value: number): number => (value / frame.top) * frame.radius;
  const points = (pick: (spoke: Spoke) => number | undefined): readonly (Point | undefined)[] =>
    spokes.map((spoke, index) => {
      const value = pick(spoke);
      return value === undefined ? undefined : at(index, scale(value));
    });
  const values = points(({ value }) => value);
  const outline = lineThrough(values);
  return {
    centre: { x: frame.width / 2, y: frame.height / 2 },
    rings: ringsOf(spokes, frame),
    axes: spokes.map((_, index) => path([at(index, 0), at(index, frame.radius)])),
    area: values.length > 2 && values.every((point) => point !== undefined) ? outline : undefined,
    outline,
    mean: lineThrough(points(({ mean }) => mean)),
    target: lineThrough(points(({ target }) => target)),
    dots: values.flatMap((point, index) => (point ? [{ id: spokes[index]!.id, ...point }] : [])),
    labels: spokes.map(({ id }, index) => labelAt(id, at(index, frame.labels), frame.width / 2)),
  };
}

function pointAt(frame: RadarFrame, count: number, index: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: round(frame.width / 2 + distance * Math.cos(angle)), y: round(frame.height / 2 + distance * Math.sin(angle)) };
}

function ringsOf(spokes: readonly Spoke[], frame: RadarFrame): RadarShape['rings'] {
  return Array.from({ length: frame.top }, (_, step) => {
    const distance = ((step + 1) / frame.top) * frame.radius;
    const corners = spokes.map((_, index) => pointAt(frame, spokes.length, index, distance));
    return { value: step + 1, path: closed(corners), mark: pointAt(frame, spokes.length, 0, distance) };
  });
}

function labelAt(id: string, point: Point, middle: number): SpokeLabel {
  const side = point.x - middle;
  return { id, ...point, anchor: Math.abs(side) < 1 ? 'middle' : side > 0 ? 'start' : 'end' };
}

/** A closed line when every point is there, else pieces between neighbours that both are. */
function lineThrough(points: readonly (Point | undefined)[]): string {
  const given = points.filter((point) => point !== undefined);
  if (given.length === points.length && points.length > 2) return closed(given);
  return points
    .map((point, index) => {
      const next = points[(index + 1) % points.length];
      return point && next && points.length > 1 ? path([point, next]) : '';
    })
    .join('');
}

function closed(points: readonly Point[]): string {
  return `${path(points)}Z`;
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
