import type { StoredPlan } from '../roadmap.ts';
import type { PlanInput } from './compile.ts';
import type { PlannedRoadmap } from './plan.ts';

/** All that the roadmap of a stored plan follows from: what is published by identity, the rest by content. */
export interface DescriptionKey {
  readonly published: readonly unknown[];
  readonly rest: string;
}

/** As many schools as look at their results at the same time in one process; an entry is about 200 kB. */
const MOST = 8;
const described = new Map<DescriptionKey, PlannedRoadmap>();

/** Names what a roadmap follows from. */
export function descriptionKey(input: PlanInput & { readonly plan: StoredPlan }): DescriptionKey {
  const { questionnaire, calendar, country, ...others } = input;
  return { published: [questionnaire, calendar, country], rest: JSON.stringify(others) };
}

/** The roadmap that was described lately from the same. */
export function describedLately({ published, rest }: DescriptionKey): PlannedRoadmap | undefined {
  for (const [key, planned] of described) {
    if (key.rest === rest && key.published.every((one, k) => one === published[k])) return planned;
  }
  return undefined;
}

/** Keeps a roadmap for the next reading, and forgets the oldest. */
export function rememberDescribed(key: DescriptionKey, planned: PlannedRoadmap): PlannedRoadmap {
  const [oldest] = described.keys();
  if (oldest !== undefined && described.size >= MOST) described.delete(oldest);
  described.set(key, planned);
  return planned;
}
