import type { Bottleneck } from '../roadmap/bottleneck.ts';
import { inside, type RoadmapWords, roleName, say } from './names.ts';

/** Whose time limits the plan, said openly. */
export function bottleneckSentence(says: RoadmapWords, { role, ...figures }: Bottleneck): string {
  return say(says, 'bottleneck', { ...figures, role: inside(says, roleName(says, role)) });
}
