import type { Indicator } from '../../domain/indicators.ts';
import type { Said } from '../said.ts';
import { type DataTable, tableOf } from './data-table.ts';

interface Row extends Pick<Indicator, 'id' | 'code'> {
  readonly count: Indicator['counts'][number];
  readonly year: number;
  readonly value: number;
  readonly estimate: boolean;
}

/** The counts a school typed: a row for each indicator, count and year. */
export function figuresTable(said: Said): DataTable {
  const { say, source } = said;
  const texts = source.catalogueTexts.indicators;
  return tableOf<Row>(
    { id: 'figures', name: say('figures') },
    [
      { header: say('code'), kind: 'text', width: 10, of: ({ code }) => code },
      { header: say('indicator'), kind: 'text', width: 36, of: ({ id }) => texts[id]?.name ?? id },
      { header: say('count'), kind: 'text', width: 44, of: ({ id, count }) => texts[id]?.counts[count.id] ?? count.id },
      { header: say('year'), kind: 'number', width: 8, of: ({ year }) => year },
      { header: say('value'), kind: 'number', width: 12, of: ({ value }) => value },
      { header: say('unit'), kind: 'text', width: 10, of: ({ count }) => say(`unit-${count.unit}`) },
      {
        header: say('counted'),
        kind: 'text',
        width: 12,
        of: ({ estimate }) => say(estimate ? 'figure-estimate' : 'figure-counted'),
      },
    ],
    rowsOf(said),
  );
}

function rowsOf({ source: { questionnaire, report } }: Said): readonly Row[] {
  return questionnaire.indicators.flatMap(({ id, code, counts }) =>
    counts.flatMap((count) =>
      report.figures.years.flatMap(({ year, counts: typed, estimates }) => {
        const key = `${id}/${count.id}`;
        const value = typed[key];
        return value === undefined ? [] : [{ id, code, count, year, value, estimate: estimates.includes(key) }];
      }),
    ),
  );
}
