import { type FigurePoint, type FigureSeries, figureSeries } from '../../../src/domain/figures.ts';
import type { Figures, Indicator } from '../../../src/domain/indicators.ts';
import type { CatalogueTexts } from '../../../src/domain/texts.ts';
import { Trend } from '../charts/trend.tsx';
import { Scroller } from '../profile/scroller.tsx';
import { figure, say } from './say.ts';

interface PartsTableProps {
  readonly indicator: Indicator;
  readonly figures: Figures;
  readonly words: CatalogueTexts['indicators'][string] | undefined;
}

/** What follows from the counts, year by year, with the school's own trend drawn. */
export function PartsTable({ indicator, figures, words }: PartsTableProps) {
  const series = indicator.parts
    .map(({ id }) => figureSeries(indicator, id, figures))
    .filter(({ points }) => points.some(({ value, hidden }) => value !== undefined || hidden));
  if (series.length === 0) return <p className="soft small">{say('nothing-yet')}</p>;
  const years = figures.years.map(({ year }) => year);
  return (
    <Scroller label={say('table', { name: words?.name ?? indicator.id })}>
      <table className="parts">
        <caption className="hidden-visually">{say('table', { name: words?.name ?? indicator.id })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column.part')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {String(year)}
              </th>
            ))}
            <th scope="col">{say('column.trend')}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.part}>
              <th scope="row">{words?.parts[one.part] ?? one.part}</th>
              {one.points.map((point) => (
                <td key={point.year} className="number">
                  {pointText(point, one)}
                </td>
              ))}
              <td>{one.points.length > 1 ? <Trend points={one.points} target={one.target?.value} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function pointText({ value, hidden, estimate }: FigurePoint, { unit }: FigureSeries): string {
  if (hidden) return say('hidden');
  if (value === undefined) return '–';
  return estimate ? say('estimated', { value: figure(value, unit) }) : figure(value, unit);
}
