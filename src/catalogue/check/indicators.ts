import type { Indicator, IndicatorPart } from '../../domain/indicators.ts';
import { type FileFault, faultAt, mustDiffer, mustExist } from './fault.ts';
import { idsOf } from './references.ts';
import type { Claim } from './subject.ts';

const FILE = 'indicators.json';

/** Parts are computed from counts that exist, and references and presets name parts that exist. */
export const indicatorsComputeFromCounts: Claim = ({ version }) => {
  const { indicators, conditions } = version.questionnaire;
  return indicators.flatMap((indicator, index) => {
    const place = ['indicators', index];
    const part = mustExist('part', idsOf(indicator.parts));
    return [
      ...mustExist('condition', idsOf(conditions))(FILE, [...place, 'condition'], indicator.condition),
      ...(['counts', 'parts', 'presets'] as const).flatMap((list) => twice(indicator, list, place)),
      ...indicator.parts.flatMap((one, position) => partFaults(indicators, indicator, one, [...place, 'parts', position])),
      ...indicator.references.flatMap((one, position) => part(FILE, [...place, 'references', position, 'part'], one.part)),
      ...indicator.presets.flatMap((one, position) => part(FILE, [...place, 'presets', position, 'part'], one.part)),
      ...unusedCounts(indicators, indicator, place),
    ];
  });
};

function twice(
  indicator: Indicator,
  list: 'counts' | 'parts' | 'presets',
  place: readonly (string | number)[],
): readonly FileFault[] {
  return mustDiffer(
    'id',
    FILE,
    indicator[list].map(({ id }, position) => [[...place, list, position, 'id'], id] as const),
  );
}

function partFaults(
  indicators: readonly Indicator[],
  indicator: Indicator,
  part: IndicatorPart,
  place: readonly (string | number)[],
): readonly FileFault[] {
  const counts = mustExist('count', allCounts(indicators));
  const others = indicator.parts.filter(({ id, relativeTo }) => id !== part.id && relativeTo === undefined);
  return [
    ...(['numerator', 'denominator'] as const).flatMap((side) =>
      (part[side] ?? []).flatMap((name, position) => counts(FILE, [...place, side, position], fullName(indicator, name))),
    ),
    ...mustExist('other part', idsOf(others))(FILE, [...place, 'relativeTo'], part.relativeTo),
  ];
}

function unusedCounts(
  indicators: readonly Indicator[],
  indicator: Indicator,
  place: readonly (string | number)[],
): readonly FileFault[] {
  const used = new Set(
    indicators.flatMap((one) =>
      one.parts.flatMap((part) => [...part.numerator, ...(part.denominator ?? [])].map((name) => fullName(one, name))),
    ),
  );
  return indicator.counts.flatMap(({ id }, position) =>
    used.has(`${indicator.id}/${id}`)
      ? []
      : [faultAt(FILE, [...place, 'counts', position], 'is asked for, but no part is computed from it')],
  );
}

/** The names of all counts, `indicator/count`. */
export function allCounts(indicators: readonly Indicator[]): readonly string[] {
  return indicators.flatMap((indicator) => indicator.counts.map(({ id }) => `${indicator.id}/${id}`));
}

function fullName(indicator: Indicator, name: string): string {
  return name.includes('/') ? name : `${indicator.id}/${name}`;
}
