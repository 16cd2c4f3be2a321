import type { Bottleneck } from '../roadmap/bottleneck.ts';
import { inside, type RoadmapWords, roleName, say } from './names.ts';

/** Who limits the plan, said openly: by too few days, or by enough open actions. */
export function bottleneckSentence(says: RoadmapWords, { role, by, ...figures }: Bottleneck): string {
  return say(says, `bottleneck-${by}`, { ...figures, role: inside(says, roleName(says, role)) });
}
