import type { Confidence } from '../profile.ts';
import type { ScoringParameters } from '../questionnaire.ts';
import type { ScoredItem } from './items.ts';
import { TOLERANCE } from './level.ts';

type Threshold = ScoringParameters['confidence'][number];
type Measure = Omit<Confidence, 'label' | 'limitedBy'>;

/**
 * How far a figure can be trusted: the best label whose thresholds all hold, otherwise `low`; with what keeps it from the
 * next better one. `answered`: share of the weight, 0 to 1. The figure itself is never held back for it.
 */
export function confidenceOf(
  answered: number,
  items: readonly ScoredItem[],
  interval: readonly [number, number],
  parameters: ScoringParameters,
): Confidence {
  const measure: Measure = { answered, groups: groupsIn(items), width: interval[1] - interval[0] };
  const thresholds = parameters.confidence;
  const reached = thresholds.findIndex((threshold) => shortfalls(measure, threshold).length === 0);
  const better = thresholds.at(reached === -1 ? -1 : reached - 1);
  return {
    ...measure,
    label: thresholds[reached]?.label ?? 'low',
    limitedBy: reached === 0 || better === undefined ? [] : shortfalls(measure, better),
  };
}

/** Groups with at least one answer. A consensus entered alone is the word of one group. */
function groupsIn(items: readonly ScoredItem[]): number {
  const roles = new Set<string>();
  for (const { groups } of items) for (const { role, rated } of groups) if (rated > 0) roles.add(role);
  return roles.size === 0 && items.some(({ result }) => result.state === 'rated') ? 1 : roles.size;
}

function shortfalls(measure: Measure, threshold: Threshold): Confidence['limitedBy'] {
  const limits: Confidence['limitedBy'][number][] = [];
  if (measure.answered < threshold.answered - TOLERANCE) limits.push('answered');
  if (measure.groups < threshold.groups) limits.push('groups');
  if (measure.width > threshold.width + TOLERANCE) limits.push('width');
  return limits;
}
