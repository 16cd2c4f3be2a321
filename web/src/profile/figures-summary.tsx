import { allFigureSeries, type FigureSeries } from '../../../src/domain/figures.ts';
import { Trend } from '../charts/trend.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';

/**
 * The school's own trend in figures, where there are any: the first figure of each indicator and every one with a
 * target; the others on one click. Figures never raise a level, they stand beside it.
 */
export function FiguresSummary({ results }: { readonly results: Results }) {
  const { questionnaire, figures } = results;
  const known = allFigureSeries(questionnaire.indicators, figures).filter(({ points }) =>
    points.some(({ value }) => value !== undefined),
  );
  if (known.length === 0) return null;
  const first = known.filter(
    (series) => series.target || known.find(({ indicator }) => indicator === series.indicator) === series,
  );
  const others = known.filter((series) => !first.includes(series));
  return (
    <section className="flow" aria-labelledby="figures-title">
      <h2 id="figures-title">{say('figures.title')}</h2>
      <p className="soft">{say('figures.lead')}</p>
      <FiguresTable series={first} results={results} />
      {others.length > 0 && (
        <details>
          <summary>{say('figures.all')}</summary>
          <FiguresTable series={others} results={results} />
        </details>
      )}
    </section>
  );
}

function FiguresTable({ series, results }: { readonly series: readonly FigureSeries[]; readonly results: Results }) {
  return (
    <table className="figures-table">
      <caption className="hidden-visually">{say('figures.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('column.figure')}</th>
          <th scope="col">{say('column.latest')}</th>
          <th scope="col">{say('column.trend')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <Row key={`${one.indicator}/${one.part}`} series={one} results={results} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ series, results: { catalogueTexts } }: { readonly series: FigureSeries; readonly results: Results }) {
  const texts = catalogueTexts.indicators[series.indicator];
  const latest = series.points.findLast(({ value }) => value !== undefined);
  return (
    <tr>
      <th scope="row">{texts?.parts[series.part] ?? texts?.name ?? series.part}</th>
      <td>
        {latest?.value !== undefined &&
          say(latest.estimate ? 'figure.estimate' : 'figure', {
            value: figure(latest.value, series.unit),
            year: String(latest.year),
          })}
      </td>
      <td>
        <div className="figure-trend">
          <Trend points={series.points} target={series.target?.value} />
          <span className="small">{trendText(series)}</span>
        </div>
      </td>
    </tr>
  );
}

function trendText(series: FigureSeries): string {
  const { target, unit } = series;
  const goal = target ? say('trend.target', { value: figure(target.value, unit), year: String(target.year) }) : '';
  return `${changeText(series)} ${goal}`.trim();
}

/** A figure that is a change tells its own trend. */
function changeText({ trend, unit }: FigureSeries): string {
  if (unit === 'percent-change') return '';
  if (!trend) return say('trend.none');
  return say(`trend.${trend.direction}`, { from: figure(trend.from.value ?? 0, unit), year: String(trend.from.year) });
}

function figure(value: number, unit: FigureSeries['unit']): string {
  return say(`unit.${unit}`, { value: Math.round(value * 10) / 10 });
}
