import { share, span } from './share.ts';

/** What a level bar shows, on the scale 0 to 4. */
export interface LevelBarProps {
  /** The level reached; undefined when not rated. */
  readonly level: number | undefined;
  /** The level with the missing answers at their best. */
  readonly highest: number | undefined;
  /** Mean of the answers, 0 to 4, with its interval. */
  readonly mean: number | undefined;
  readonly interval: readonly [number, number] | undefined;
  readonly target: number | undefined;
}

const TOP = 4;
const STEPS = [0, 1, 2, 3] as const;

/**
 * One row of the bar chart: four steps filled up to the level, hatched up to the highest possible one, a whisker for
 * the mean of the answers and a tick at the target. It repeats figures that stand beside it as text.
 */
export function LevelBar(props: LevelBarProps) {
  return (
    <svg className="level-bar" width="100%" height="28" aria-hidden="true" focusable="false">
      {STEPS.map((step) => (
        <rect
          key={step}
          className={`level-bar-step ${stateOf(step, props)}`}
          x={share(step, TOP)}
          y="5"
          width="24.2%"
          height="12"
          rx="2"
        />
      ))}
      {props.interval && <Whisker interval={props.interval} mean={props.mean} />}
      {props.target !== undefined && (
        <line className="level-bar-target" x1={share(props.target, TOP)} x2={share(props.target, TOP)} y1="1" y2="21" />
      )}
    </svg>
  );
}

function Whisker({ interval, mean }: { readonly interval: readonly [number, number]; readonly mean: number | undefined }) {
  return (
    <>
      <rect
        className="level-bar-interval"
        x={share(interval[0], TOP)}
        y="22"
        width={span(interval[0], interval[1], TOP)}
        height="2"
      />
      {mean !== undefined && <circle className="level-bar-mean" cx={share(mean, TOP)} cy="23" r="4" />}
    </>
  );
}

function stateOf(step: number, { level, highest }: LevelBarProps): 'is-reached' | 'is-possible' | 'is-open' {
  if (level !== undefined && step < level) return 'is-reached';
  return highest !== undefined && step < highest ? 'is-possible' : 'is-open';
}
