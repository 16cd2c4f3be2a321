import { type Amount, amountOf, baselineOf, findPart, partValue, type Span } from './figures/amounts.ts';
import type { Figures, Indicator, IndicatorPart, IndicatorYear } from './indicators.ts';

/** One part of an indicator in one year. */
export interface FigurePoint {
  readonly year: number;
  /** Undefined when a count is missing, the denominator is 0, or the value is hidden. */
  readonly value: number | undefined;
  /** Too few people stand behind the value for it to be shown. */
  readonly hidden: boolean;
  /** At least one count behind it is an estimate. */
  readonly estimate: boolean;
}

/** How the newest value compares with that of the baseline year. */
export interface Trend {
  readonly from: FigurePoint;
  readonly to: FigurePoint;
  /** Difference in the unit of the part. */
  readonly change: number;
  /** Difference as a share of the baseline value; undefined when that is 0. */
  readonly relative: number | undefined;
  readonly direction: 'up' | 'down' | 'same';
}

/** One part of an indicator over the years, oldest first. */
export interface FigureSeries {
  readonly indicator: string;
  readonly part: string;
  readonly unit: IndicatorPart['unit'];
  readonly points: readonly FigurePoint[];
  /** From the first year with a shown value to the last; undefined with fewer than two. */
  readonly trend: Trend | undefined;
  /** The school's own target, and whether the newest shown value has reached it. */
  readonly target:
    | {
        readonly value: number;
        readonly year: number;
        readonly preset: string | undefined;
        readonly reached: boolean | undefined;
      }
    | undefined;
}

/** The series of one part by year, or as three-year means (pooled counts of a year and the two before it). */
export function figureSeries(indicator: Indicator, partId: string, figures: Figures, span: Span = 'year'): FigureSeries {
  const part = findPart(indicator, partId);
  const points = figures.years.map((year) => point(indicator, part, figures, year, span));
  const target = figures.targets[`${indicator.id}/${part.id}`];
  const latest = points.findLast(({ value }) => value !== undefined)?.value;
  return {
    indicator: indicator.id,
    part: part.id,
    unit: part.unit,
    points,
    trend: trendOf(points),
    target: target && {
      value: target.value,
      year: target.year,
      preset: target.preset,
      reached: latest === undefined ? undefined : isReached(part, latest, target.value),
    },
  };
}

/** Every part of every indicator given. Which indicators a school is asked follows from their conditions. */
export function allFigureSeries(
  indicators: readonly Indicator[],
  figures: Figures,
  span: Span = 'year',
): readonly FigureSeries[] {
  return indicators.flatMap((indicator) => indicator.parts.map(({ id }) => figureSeries(indicator, id, figures, span)));
}

/** The value of the newest year that has one, small or not: for checks inside the school, never for showing. */
export function latestValue(indicator: Indicator, partId: string, figures: Figures): number | undefined {
  const part = findPart(indicator, partId);
  const values = figures.years.map((year) => partValue(indicator, part, figures, year, 'year'));
  return values.findLast((value) => value !== undefined);
}

/**
 * The value a ready-made target stands for: its own, or the baseline year's value changed by its share (whole numbers are
 * rounded up). Undefined without a baseline. An unknown preset is a programming error.
 */
export function presetTarget(indicator: Indicator, presetId: string, figures: Figures): number | undefined {
  const preset = indicator.presets.find(({ id }) => id === presetId);
  if (!preset) throw new Error(`${indicator.id} has no preset "${presetId}"`);
  if (preset.value !== undefined) return preset.value;
  const part = findPart(indicator, preset.part);
  const values = figures.years.map((year) => partValue(indicator, part, figures, year, 'year'));
  const baseline = values.find((value) => value !== undefined);
  if (baseline === undefined) return undefined;
  const changed = baseline * (1 + (preset.change ?? 0));
  return part.unit === 'count' ? Math.ceil(changed - 1e-9) : changed;
}

function isReached({ better }: IndicatorPart, value: number, target: number): boolean {
  return better === 'lower' ? value <= target + 1e-9 : value >= target - 1e-9;
}

function point(indicator: Indicator, part: IndicatorPart, figures: Figures, year: IndicatorYear, span: Span): FigurePoint {
  const behind = amountsBehind(indicator, part, figures, year, span);
  const hidden = behind.some((one) => one !== undefined && isSmall(one, indicator.smallestCount));
  return {
    year: year.year,
    value: hidden ? undefined : partValue(indicator, part, figures, year, span),
    hidden,
    estimate: behind.some((one) => one?.estimate === true),
  };
}

function amountsBehind(
  indicator: Indicator,
  part: IndicatorPart,
  figures: Figures,
  year: IndicatorYear,
  span: Span,
): readonly (Amount | undefined)[] {
  const own = amountOf(indicator, part, figures, year, span);
  if (part.unit === 'percent-change') return [own, baselineOf(indicator, part, figures, span)?.amount];
  return part.relativeTo === undefined
    ? [own]
    : [own, amountOf(indicator, findPart(indicator, part.relativeTo), figures, year, span)];
}

/** Hidden when any year behind it is small: a three-year figure would give the small year away. */
function isSmall({ numerators }: Amount, smallest: number | undefined): boolean {
  return smallest !== undefined && numerators.some((numerator) => numerator > 0 && numerator < smallest);
}

function trendOf(points: readonly FigurePoint[]): Trend | undefined {
  const from = points.find(({ value }) => value !== undefined);
  const to = points.findLast(({ value }) => value !== undefined);
  if (from?.value === undefined || to?.value === undefined || from === to) return undefined;
  const change = to.value - from.value;
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return { from, to, change, relative: from.value === 0 ? undefined : change / from.value, direction };
}
