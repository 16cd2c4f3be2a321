import { FRAMES } from '../charts/radar.tsx';
import { type RadarFrame, type RadarShape, radarShape, type Spoke } from '../charts/radar-shape.ts';
import { wrapLabel } from '../charts/wrap-label.ts';
import type { Names } from '../profile/names.ts';
import { say } from './say.ts';
import type { Series } from './series.ts';

interface CompareRadarProps {
  readonly series: readonly Series[];
  readonly names: Names;
}

interface Layer extends Series {
  readonly shape: RadarShape;
}

/** Levels of several schools over each other, as SVG at once. A letter marks the first point of each line. */
export function CompareRadar({ series, names }: CompareRadarProps) {
  const ids = [...new Set(series.flatMap(({ school }) => Object.keys(school.overview.levels)))];
  const label = say('compare.radar');
  return (
    <div className="radar-figure">
      <div className="radar-wide">
        <Overlay
          series={series}
          ids={ids}
          frame={FRAMES.names}
          label={label}
          lines={(id) => wrapLabel(names.dimension(id).name, 18, 3)}
        />
      </div>
      <div className="radar-narrow">
        <Overlay series={series} ids={ids} frame={FRAMES.codes} label={label} lines={(id) => [names.dimension(id).code]} />
      </div>
    </div>
  );
}

interface OverlayProps {
  readonly series: readonly Series[];
  readonly ids: readonly string[];
  readonly frame: RadarFrame;
  readonly label: string;
  readonly lines: (id: string) => readonly string[];
}

function Overlay({ series, ids, frame, label, lines }: OverlayProps) {
  const layers = series.map((one): Layer => ({ ...one, shape: radarShape(spokesOf(one, ids), frame) }));
  const ground = layers[0]?.shape;
  if (!ground) return null;
  return (
    <svg className="radar" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      {ground.rings.map(({ value, path }) => (
        <path key={value} className="radar-ring" d={path} />
      ))}
      {ground.axes.map((path) => (
        <path key={path} className="radar-axis" d={path} />
      ))}
      {layers.map(({ school, className, shape }) => (
        <path key={school.number} className={`series-line ${className}`} d={shape.outline} />
      ))}
      {layers.map((layer, place) => (
        <Dots key={layer.school.number} layer={layer} place={place} />
      ))}
      {ground.rings.map(({ value, mark }) => (
        <text key={value} className="radar-mark" x={mark.x + 5} y={mark.y + 4}>
          {value}
        </text>
      ))}
      {ground.labels.map(({ id, x, y, anchor }) => (
        <text key={id} className="radar-label" x={x} y={y} textAnchor={anchor}>
          {lines(id).map((line, at, all) => (
            <tspan key={line} x={x} dy={at === 0 ? `${0.35 - ((all.length - 1) * 1.15) / 2}em` : '1.15em'}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** A mark at each level; the letter stands on another spoke for each school, so that letters do not cover each other. */
function Dots({ layer: { shape, className, letter }, place }: { readonly layer: Layer; readonly place: number }) {
  const lettered = shape.dots[place % Math.max(1, shape.dots.length)];
  return (
    <g className={className}>
      {shape.dots.map(({ id, x, y }) => (
        <circle key={id} className="series-dot" cx={x} cy={y} r={lettered?.id === id ? 9 : 4} />
      ))}
      {lettered && (
        <text className="series-letter" x={lettered.x} y={lettered.y + 4} textAnchor="middle">
          {letter}
        </text>
      )}
    </g>
  );
}

function spokesOf({ school }: Series, ids: readonly string[]): readonly Spoke[] {
  return ids.map((id) => {
    const level = school.overview.levels[id];
    return { id, value: typeof level === 'number' ? level : undefined, mean: undefined, target: undefined };
  });
}
