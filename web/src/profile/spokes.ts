import type { MaturityProfile } from '../../../src/domain/profile.ts';
import type { Level } from '../../../src/domain/questionnaire.ts';
import type { LabelledSpoke } from '../charts/radar.tsx';
import { wrapLabel } from '../charts/wrap-label.ts';
import type { Names } from './names.ts';

/** How the axes of the radar are labelled. */
export type SpokeLabels = 'names' | 'codes';

/**
 * The axes of the radar: every applicable dimension with its level. One with too few answers stays without a value, one
 * that does not apply has no axis at all: not hosting guests is no hole in the profile.
 */
export function spokesOf(profile: MaturityProfile, target: Level, names: Names, labels: SpokeLabels): readonly LabelledSpoke[] {
  return profile.dimensions
    .filter(({ applicable }) => applicable)
    .map(({ dimension, score, level }) => {
      const { code, name } = names.dimension(dimension);
      return {
        id: dimension,
        value: score.value === undefined ? undefined : level,
        mean: score.value === undefined ? undefined : score.value / 25,
        target,
        lines: labels === 'codes' ? [code] : wrapLabel(name, 18, 3),
      };
    });
}
