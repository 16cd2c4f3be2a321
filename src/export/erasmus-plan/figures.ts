import { type FigurePoint, type FigureSeries, figureSeries, presetTarget } from '../../domain/figures.ts';
import type { Indicator } from '../../domain/indicators.ts';
import type { Said } from '../said.ts';

/** One part of an indicator with its words: how far the school is and where it wants to be. */
export interface Measure {
  readonly name: string;
  readonly unit: FigureSeries['unit'];
  /** Newest year with a value that may be shown. */
  readonly latest: (FigurePoint & { readonly value: number }) | undefined;
  /** The school's own target, else a ready-made one without a year. */
  readonly target: { readonly value: number; readonly year: number | undefined } | undefined;
}

/** Looks a measure up by `indicator/part`; undefined where the questionnaire has none of this name. */
export function measureOf({ source }: Pick<Said, 'source'>, place: string): Measure | undefined {
  const [indicatorId = '', partId = ''] = place.split('/');
  const indicator = source.questionnaire.indicators.find(({ id }) => id === indicatorId);
  if (!indicator?.parts.some(({ id }) => id === partId)) return undefined;
  const texts = source.catalogueTexts.indicators[indicatorId];
  const series = figureSeries(indicator, partId, source.report.figures);
  const latest = series.points.findLast((point) => point.value !== undefined);
  return {
    name: texts?.parts[partId] ?? texts?.name ?? place,
    unit: series.unit,
    latest: latest?.value === undefined ? undefined : { ...latest, value: latest.value },
    target: series.target ? { value: series.target.value, year: series.target.year } : readyTarget(source, indicator, partId),
  };
}

/** A figure with its unit, for instance "8.2 %". */
export function sayFigure({ say }: Pick<Said, 'say'>, value: number, unit: Measure['unit']): string {
  return say(`figure-${unit}`, { value: Math.round(value * 10) / 10 });
}

/** A typed count by `indicator/count` with its name and year, newest first; undefined where none was typed. */
export function sayCount({ say, source }: Said, place: string): string | undefined {
  const year = source.report.figures.years.findLast(({ counts }) => counts[place] !== undefined);
  const value = year?.counts[place];
  if (!year || value === undefined || isSmall(source.questionnaire.indicators, place, value)) return undefined;
  const [indicator = '', count = ''] = place.split('/');
  const name = source.catalogueTexts.indicators[indicator]?.counts[count] ?? place;
  const key = year.estimates.includes(place) ? 'draft-figure-estimate' : 'draft-figure';
  return say(key, { name, value: say('figure-count', { value }), year: String(year.year) });
}

function readyTarget({ report }: Said['source'], indicator: Indicator, partId: string): Measure['target'] {
  const preset = indicator.presets.find(({ part }) => part === partId);
  const value = preset && presetTarget(indicator, preset.id, report.figures);
  return value === undefined ? undefined : { value, year: undefined };
}

/** A few people could be told by their number. */
function isSmall(indicators: readonly Indicator[], place: string, value: number): boolean {
  const smallest = indicators.find(({ id }) => place.startsWith(`${id}/`))?.smallestCount;
  return smallest !== undefined && value > 0 && value < smallest;
}
