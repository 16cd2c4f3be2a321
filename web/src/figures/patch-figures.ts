import type { Figures, IndicatorYear } from '../../../src/domain/indicators.ts';
import { applyPatch, type Patch } from '../saving/patches.ts';

type Target = Figures['targets'][string];

/** A change of the figures, merged value by value; null takes a value, a mark or a target away. */
export interface FiguresChange {
  readonly years?: Readonly<
    Record<
      string,
      { readonly counts?: Readonly<Record<string, number | null>>; readonly estimates?: Readonly<Record<string, true | null>> }
    >
  >;
  readonly targets?: Readonly<Record<string, Target | null>>;
}

/** The figures with changes on top, years oldest first. A year in which nothing is left is no year. */
export function patchFigures(figures: Figures, patch: Patch): Figures {
  const { years, targets } = applyPatch(asRecord(figures), patch);
  return { years: yearsOf(bag(years)), targets: targetsOf(bag(targets)) };
}

function asRecord({ years, targets }: Figures): Patch {
  const byYear = years.map(({ year, counts, estimates }) => [
    year,
    { counts, estimates: Object.fromEntries(estimates.map((count) => [count, true])) },
  ]);
  return { years: Object.fromEntries(byYear), targets };
}

function yearsOf(years: Patch): readonly IndicatorYear[] {
  return Object.entries(years)
    .map(([year, value]) => {
      const { counts, estimates } = bag(value);
      return { year: Number(year), counts: numbersOf(bag(counts)), estimates: Object.keys(bag(estimates)) };
    })
    .filter(({ counts, estimates }) => Object.keys(counts).length + estimates.length > 0)
    .sort((one, other) => one.year - other.year);
}

function numbersOf(values: Patch): Readonly<Record<string, number>> {
  const numbers = Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : []));
  return Object.fromEntries(numbers);
}

function targetsOf(targets: Patch): Figures['targets'] {
  return Object.fromEntries(
    Object.entries(targets).flatMap(([name, target]) => {
      const { value, year, preset } = bag(target);
      if (typeof value !== 'number' || typeof year !== 'number') return [];
      return [[name, { value, year, ...(typeof preset === 'string' ? { preset } : {}) }] as const];
    }),
  );
}

function bag(value: unknown): Patch {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
