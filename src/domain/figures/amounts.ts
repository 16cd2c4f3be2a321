import type { Figures, Indicator, IndicatorPart, IndicatorYear } from '../indicators.ts';

/** One year alone, or a year pooled with the two before it. */
export type Span = 'year' | 'three-years';

/** What is divided to make a part, before the factor. */
export interface Amount {
  /** Numerator of each year behind it. */
  readonly numerators: readonly number[];
  /** Pooled over the years behind it; not 0. */
  readonly denominator: number;
  readonly estimate: boolean;
}

/** Looks a part up. An unknown id is a programming error. */
export function findPart(indicator: Indicator, id: string): IndicatorPart {
  const part = indicator.parts.find((one) => one.id === id);
  if (!part) throw new Error(`${indicator.id} has no part "${id}"`);
  return part;
}

/** The value of a part in a year by its definition, small or not; undefined when a count is missing or a divisor is 0. */
export function partValue(
  indicator: Indicator,
  part: IndicatorPart,
  figures: Figures,
  year: IndicatorYear,
  span: Span,
): number | undefined {
  const amount = amountOf(indicator, part, figures, year, span);
  if (amount === undefined) return undefined;
  if (part.unit === 'percent-change') {
    const baseline = baselineOf(indicator, part, figures, span);
    return baseline?.year === year.year ? undefined : changeSince(baseline?.amount, amount, part.factor);
  }
  if (part.relativeTo === undefined) return times(part.factor, amount);
  const divisor = partValue(indicator, findPart(indicator, part.relativeTo), figures, year, span);
  return divisor === undefined || divisor === 0 ? undefined : times(part.factor, amount) / divisor;
}

/** What makes a part in a year, or over three years: sums are pooled, a plain count becomes the mean per year. */
export function amountOf(
  indicator: Indicator,
  part: IndicatorPart,
  figures: Figures,
  year: IndicatorYear,
  span: Span,
): Amount | undefined {
  const years = span === 'year' ? [year] : [2, 1, 0].map((ago) => figures.years.find((one) => one.year === year.year - ago));
  const numerators = years.map((one) => one && sumOf(indicator, part.numerator, one));
  const divisor = part.denominator;
  const denominators = years.map((one) => one && (divisor ? sumOf(indicator, divisor, one) : 1));
  if (!allKnown(numerators) || !allKnown(denominators)) return undefined;
  const denominator = add(denominators);
  if (denominator === 0) return undefined;
  return { numerators, denominator, estimate: years.some((one) => isEstimate(indicator, part, one)) };
}

/** The first year that has an amount: what change is measured from. It has no change itself. */
export function baselineOf(
  indicator: Indicator,
  part: IndicatorPart,
  figures: Figures,
  span: Span,
): { readonly year: number; readonly amount: Amount } | undefined {
  for (const year of figures.years) {
    const amount = amountOf(indicator, part, figures, year, span);
    if (amount) return { year: year.year, amount };
  }
  return undefined;
}

/** Multiplied before it is divided: 7 of 25 is exactly 28 per cent. */
function times(factor: number, { numerators, denominator }: Amount): number {
  return (factor * add(numerators)) / denominator;
}

function changeSince(baseline: Amount | undefined, now: Amount, factor: number): number | undefined {
  const before = baseline ? times(1, baseline) : 0;
  return before === 0 ? undefined : (factor * (times(1, now) - before)) / before;
}

function sumOf(indicator: Indicator, counts: readonly string[], year: IndicatorYear): number | undefined {
  const values = counts.map((count) => year.counts[keyOf(indicator, count)]);
  return allKnown(values) ? add(values) : undefined;
}

function isEstimate(indicator: Indicator, part: IndicatorPart, year: IndicatorYear | undefined): boolean {
  const used = [...part.numerator, ...(part.denominator ?? [])];
  return used.some((count) => year?.estimates.includes(keyOf(indicator, count)));
}

/** Counts are kept as `indicator/count`; a count of the indicator itself is written without its prefix. */
export function keyOf(indicator: Indicator, count: string): string {
  return count.includes('/') ? count : `${indicator.id}/${count}`;
}

function allKnown(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
