import { presetTarget } from '../../../src/domain/figures.ts';
import type { Indicator } from '../../../src/domain/indicators.ts';
import { OwnTarget } from './own-target.tsx';
import { figure, say } from './say.ts';
import type { FiguresPageState } from './use-figures.ts';

/** Years from the newest figure to the target, where nothing else is chosen. */
const YEARS_AHEAD = 3;

/** Targets of an indicator: those that are set, ready-made ones from the baseline, and an own value. */
export function Targets({ indicator, state }: { readonly indicator: Indicator; readonly state: FiguresPageState }) {
  const { figures, texts, change } = state;
  const words = texts[indicator.id];
  const set = indicator.parts.filter(({ id }) => figures.targets[`${indicator.id}/${id}`]);
  const aim = (figures.years.at(-1)?.year ?? new Date().getFullYear()) + YEARS_AHEAD;
  const put = (part: string, target: { value: number; year: number; preset: string | undefined } | null): void =>
    change({ targets: { [`${indicator.id}/${part}`]: target && withoutUndefined(target) } });
  return (
    <details className="targets" open={set.length > 0}>
      <summary>{say('targets')}</summary>
      <div className="flow tight">
        {set.map(({ id, unit }) => {
          const target = figures.targets[`${indicator.id}/${id}`];
          return target ? (
            <p key={id} className="row">
              <span>
                {say('target', { part: words?.parts[id] ?? id, value: figure(target.value, unit), year: String(target.year) })}
              </span>
              <button type="button" className="link-button" onClick={() => put(id, null)}>
                {say('target.remove')}
                <span className="hidden-visually">: {words?.parts[id] ?? id}</span>
              </button>
            </p>
          ) : null;
        })}
        <div className="row">
          {indicator.presets.map((preset) => {
            const value = presetTarget(indicator, preset.id, figures);
            return (
              <button
                key={preset.id}
                type="button"
                className="button quiet"
                disabled={value === undefined}
                onClick={() => value !== undefined && put(preset.part, { value, year: aim, preset: preset.id })}
              >
                {words?.presets[preset.id] ?? preset.id}
              </button>
            );
          })}
        </div>
        {indicator.presets.some((preset) => presetTarget(indicator, preset.id, figures) === undefined) ? (
          <p className="help">{say('target.baseline')}</p>
        ) : null}
        <OwnTarget
          indicator={indicator}
          words={words}
          aim={aim}
          onSet={(part, value, year) => put(part, { value, year, preset: undefined })}
        />
      </div>
    </details>
  );
}

/** An own target replaces a ready-made one with all its parts. */
function withoutUndefined({ value, year, preset }: { value: number; year: number; preset: string | undefined }) {
  return preset === undefined ? { value, year } : { value, year, preset };
}
