import { type RadarFrame, radarShape, type Spoke } from './radar-shape.ts';

/** A spoke with its words. */
export interface LabelledSpoke extends Spoke {
  /** The text at the end of the axis, in one or two lines. */
  readonly lines: readonly string[];
}

/** Frames for the two ways a radar is labelled: full names on a wide page, codes on a narrow one. */
export const FRAMES = {
  names: { width: 600, height: 440, radius: 160, labels: 178, top: 4 },
  codes: { width: 320, height: 300, radius: 112, labels: 126, top: 4 },
} as const satisfies Record<string, RadarFrame>;

/**
 * The radar as SVG: there at once, sharp in print, and following forced colours. The table beside it holds the same
 * figures, so it is an image with a short label.
 */
export function Radar({
  spokes,
  frame,
  label,
}: {
  readonly spokes: readonly LabelledSpoke[];
  readonly frame: RadarFrame;
  readonly label: string;
}) {
  const shape = radarShape(spokes, frame);
  return (
    <svg className="radar" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      {shape.rings.map(({ value, path }) => (
        <path key={value} className="radar-ring" d={path} />
      ))}
      {shape.axes.map((path) => (
        <path key={path} className="radar-axis" d={path} />
      ))}
      {shape.area && <path className="radar-area" d={shape.area} />}
      {shape.target && <path className="radar-target" d={shape.target} />}
      {shape.mean && <path className="radar-mean" d={shape.mean} />}
      {shape.outline && <path className="radar-outline" d={shape.outline} />}
      {shape.dots.map(({ id, x, y }) => (
        <circle key={id} className="radar-dot" cx={x} cy={y} r="4.5" />
      ))}
      {shape.rings.map(({ value, mark }) => (
        <text key={value} className="radar-mark" x={mark.x + 5} y={mark.y + 4}>
          {value}
        </text>
      ))}
      {shape.labels.map(({ id, x, y, anchor }, index) => (
        <text key={id} className="radar-label" x={x} y={y} textAnchor={anchor}>
          <Lines lines={spokes[index]!.lines} x={x} />
        </text>
      ))}
    </svg>
  );
}

/** Lines of a label, centred on its anchor point. */
function Lines({ lines, x }: { readonly lines: readonly string[]; readonly x: number }) {
  const lift = 0.35 - ((lines.length - 1) * 1.15) / 2;
  return lines.map((line, index) => (
    <tspan key={line} x={x} dy={index === 0 ? `${lift}em` : '1.15em'}>
      {line}
    </tspan>
  ));
}
