import type { RoleId } from '../questionnaire.ts';
import type { Roadmap } from '../roadmap.ts';

/** The role that limits a plan. Person-days over the whole plan. */
export interface Bottleneck {
  readonly role: RoleId;
  /** Its days are short, or it has as many actions open at once as it may. */
  readonly by: (typeof LIMITS)[number];
  readonly planned: number;
  readonly capacity: number;
  /** Days of all other roles that the plan does not use. */
  readonly freeOfOthers: number;
  /** Useful actions of this role that find no room. */
  readonly leftOut: number;
}

const LIMITS = ['capacity', 'open-actions'] as const;

/** The days of a role are a limit only where so much of its time is planned. */
const NEARLY_FULL = 0.75;

/**
 * The role that keeps the most useful actions out of a plan (domain model: a roadmap says this openly); among equals the one
 * with less time left. Undefined where no role keeps anything out.
 * Few days count only while others have time.
 */
export function bottleneckOf({ terms, leftOut }: Pick<Roadmap, 'terms' | 'leftOut'>): Bottleneck | undefined {
  const roles = terms[0]?.byRole.map(({ role }) => role) ?? [];
  const used = roles.map((role) => usedBy(role, terms));
  const free = used.reduce((sum, { planned, capacity }) => sum + Math.max(0, capacity - planned), 0);
  const [first] = used
    .flatMap(({ role, planned, capacity }) =>
      LIMITS.map((by) => ({
        role,
        by,
        planned,
        capacity,
        freeOfOthers: free - Math.max(0, capacity - planned),
        leftOut: leftOut.filter(({ reason }) => reason.kind === by && reason.role === role).length,
      })),
    )
    .filter((one) => one.leftOut > 0 && (one.by !== 'capacity' || isNearlyFull(one)))
    .toSorted((a, b) => b.leftOut - a.leftOut || a.capacity - a.planned - (b.capacity - b.planned));
  return first;
}

function isNearlyFull({ planned, capacity, freeOfOthers }: Omit<Bottleneck, 'by'>): boolean {
  return planned >= NEARLY_FULL * capacity && freeOfOthers > capacity;
}

function usedBy(role: RoleId, terms: Roadmap['terms']) {
  const days = terms.flatMap(({ byRole }) => byRole.filter((one) => one.role === role));
  const sum = (key: 'planned' | 'capacity') => days.reduce((all, one) => all + one[key], 0);
  return { role, planned: sum('planned'), capacity: sum('capacity') };
}
