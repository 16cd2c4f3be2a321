import type { Indicator } from '../../../src/domain/indicators.ts';
import { CountField } from './count-field.tsx';
import { MissingElsewhere } from './missing-elsewhere.tsx';
import { PartsTable } from './parts-table.tsx';
import { say } from './say.ts';
import { Targets } from './targets.tsx';
import type { FiguresPageState } from './use-figures.ts';

interface IndicatorCardProps {
  readonly indicator: Indicator;
  readonly year: number;
  readonly state: FiguresPageState;
}

/** One indicator: its exact definition, the counts of the chosen year, what follows from them, and targets. */
export function IndicatorCard({ indicator, year, state }: IndicatorCardProps) {
  const words = state.texts[indicator.id];
  return (
    <section className="card flow" id={indicator.id} aria-labelledby={`${indicator.id}-name`}>
      <h2 className="item-title" id={`${indicator.id}-name`}>
        {words?.name} <span className="code">{indicator.code}</span>
      </h2>
      <details>
        <summary>{say('definition')}</summary>
        <div className="flow tight">
          <p>{words?.definition}</p>
          {words?.notes ? <p>{words.notes}</p> : null}
          {words?.target ? <p className="soft">{words.target}</p> : null}
        </div>
      </details>
      <fieldset className="field counts">
        <legend>{say('counts', { year: String(year) })}</legend>
        {indicator.counts.map(({ id, unit }) => (
          <CountField
            key={`${year}/${id}`}
            name={`${indicator.id}/${id}`}
            label={words?.counts[id] ?? id}
            unit={unit}
            year={year}
            card={indicator.id}
            state={state}
          />
        ))}
      </fieldset>
      <MissingElsewhere indicator={indicator} year={year} state={state} />
      <PartsTable indicator={indicator} figures={state.figures} words={words} />
      <Targets indicator={indicator} state={state} />
    </section>
  );
}
