import type { Figures, Indicator, IndicatorPart, IndicatorYear } from '../indicators.ts';
import { findPart, keyOf, partValue } from './amounts.ts';

/** A share that lies above 100 per cent in a year: one of its counts is wrong, or their years differ. */
export interface AboveWhole {
  readonly indicator: string;
  readonly part: string;
  readonly year: number;
  /** Per cent. */
  readonly value: number;
  /** Counts behind it, as `indicator/count`: the part, and the whole. */
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** Every share above 100 per cent. It is asked back and never corrected. */
export function sharesAboveWhole(indicators: readonly Indicator[], figures: Figures): readonly AboveWhole[] {
  return figures.years.flatMap((year) =>
    indicators.flatMap((indicator) =>
      indicator.parts.filter(isShare).flatMap((part) => aboveWhole(indicator, part, figures, year)),
    ),
  );
}

/**
 * Counts of other indicators that a year still lacks, where every count of the indicator's own that stands beside them is
 * typed: `indicator/count`, each once.
 */
export function missingElsewhere(indicator: Indicator, { counts }: IndicatorYear): readonly string[] {
  const missing = indicator.parts.flatMap((part) => {
    const used = countsOf(indicator, part);
    const lacking = used.filter((key) => counts[key] === undefined);
    const isElsewhere = (key: string): boolean => !key.startsWith(`${indicator.id}/`);
    return lacking.length < used.length && lacking.every(isElsewhere) ? lacking : [];
  });
  return [...new Set(missing)];
}

function countsOf(indicator: Indicator, part: IndicatorPart): readonly string[] {
  const own = [...part.numerator, ...(part.denominator ?? [])].map((count) => keyOf(indicator, count));
  return part.relativeTo === undefined ? own : [...own, ...countsOf(indicator, findPart(indicator, part.relativeTo))];
}

function isShare({ unit, denominator, relativeTo }: IndicatorPart): boolean {
  return unit === 'percent' && denominator !== undefined && relativeTo === undefined;
}

function aboveWhole(indicator: Indicator, part: IndicatorPart, figures: Figures, year: IndicatorYear): readonly AboveWhole[] {
  const value = partValue(indicator, part, figures, year, 'year');
  if (value === undefined || value <= 100) return [];
  const keys = (counts: readonly string[] = []): readonly string[] => counts.map((count) => keyOf(indicator, count));
  return [
    {
      indicator: indicator.id,
      part: part.id,
      year: year.year,
      value,
      numerator: keys(part.numerator),
      denominator: keys(part.denominator),
    },
  ];
}
