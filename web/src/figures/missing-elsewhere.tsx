import { missingElsewhere } from '../../../src/domain/figures/plausible.ts';
import type { Indicator } from '../../../src/domain/indicators.ts';
import { say } from './say.ts';
import type { FiguresPageState } from './use-figures.ts';

interface MissingElsewhereProps {
  readonly indicator: Indicator;
  readonly year: number;
  readonly state: FiguresPageState;
}

/** Leads to the counts of other cards that this one waits for. */
export function MissingElsewhere({ indicator, year, state: { figures, texts } }: MissingElsewhereProps) {
  const typed = figures.years.find((one) => one.year === year);
  const missing = typed ? missingElsewhere(indicator, typed) : [];
  return missing.map((key) => {
    const [card = '', count = ''] = key.split('/');
    return (
      <p key={key} className="help">
        {say('missing', { count: texts[card]?.counts[count] ?? count })} <a href={`#${card}`}>{texts[card]?.name ?? card}</a>.
      </p>
    );
  });
}
