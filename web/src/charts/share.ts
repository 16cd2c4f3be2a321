/** The place of a value on a scale that starts at 0, as an SVG percentage; outside the scale it is held at the edge. */
export function share(value: number, top: number): string {
  if (top <= 0) return '0%';
  return `${Math.round(Math.min(Math.max(value / top, 0), 1) * 10_000) / 100}%`;
}

/** The distance from one value to another on the same scale, as an SVG percentage; never negative. */
export function span(from: number, to: number, top: number): string {
  return share(Math.max(to, 0) - Math.max(from, 0), top);
}
