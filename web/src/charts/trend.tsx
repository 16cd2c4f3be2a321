import { type TrendPoint, trendShape } from './trend-shape.ts';

const FRAME = { width: 160, height: 44, inset: 6 } as const;

/** The school's own trend of one figure. Its values stand beside it as text. */
export function Trend({ points, target }: { readonly points: readonly TrendPoint[]; readonly target: number | undefined }) {
  const shape = trendShape(points, target, FRAME);
  return (
    <svg className="trend" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} aria-hidden="true" focusable="false">
      <line className="trend-base" x1="0" x2={FRAME.width} y1={FRAME.height - FRAME.inset} y2={FRAME.height - FRAME.inset} />
      {shape.target !== undefined && (
        <line className="trend-target" x1="0" x2={FRAME.width} y1={shape.target} y2={shape.target} />
      )}
      <path className="trend-line" d={shape.line} />
      {shape.dots.map(({ year, x, y, estimate }) => (
        <circle key={year} className={estimate ? 'trend-dot is-estimate' : 'trend-dot'} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
}
