/** One year of a figure: its value, or undefined where it is not known. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number | undefined;
  readonly estimate: boolean;
}

/** A small line chart in user units: dots, and lines between known years that follow each other. */
export interface TrendShape {
  readonly line: string;
  readonly dots: readonly { readonly year: number; readonly x: number; readonly y: number; readonly estimate: boolean }[];
  /** Height of the target line, where there is a target. */
  readonly target: number | undefined;
}

/** Computes a trend. The scale starts at 0, so that a small change never looks large. A missing year breaks the line. */
export function trendShape(
  points: readonly TrendPoint[],
  target: number | undefined,
  frame: { readonly width: number; readonly height: number; readonly inset: number },
): TrendShape {
  const top = Math.max(...points.map(({ value }) => value ?? 0), target ?? 0, 1e-9);
  const first = points[0]?.year ?? 0;
  const years = Math.max((points.at(-1)?.year ?? 0) - first, 1);
  const x = (year: number): number => round(frame.inset + ((year - first) / years) * (frame.width - 2 * frame.inset));
  const y = (value: number): number =>
    round(frame.height - frame.inset - (Math.max(value, 0) / top) * (frame.height - 2 * frame.inset));
  const dots = points.flatMap(({ year, value, estimate }) =>
    value === undefined ? [] : [{ year, x: x(year), y: y(value), estimate }],
  );
  return { line: lineThrough(dots), dots, target: target === undefined ? undefined : y(target) };
}

function lineThrough(dots: TrendShape['dots']): string {
  return dots.map((dot, index) => `${index > 0 && dots[index - 1]!.year === dot.year - 1 ? 'L' : 'M'}${dot.x} ${dot.y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
