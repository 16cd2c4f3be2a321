import type { PlanningCalendar } from './calendar.ts';
import type { Day } from './dates.ts';
import { type SchoolTerm, weekIn } from './terms.ts';

/** The terms that an action takes, one after the other. */
export interface Stretch {
  readonly first: SchoolTerm;
  readonly last: SchoolTerm;
  /** Last day of the term before; without one, the day before the plan. */
  readonly after: Day;
  /** First day of the term after the last one, or the day after the plan. */
  readonly until: Day;
  /** Weeks on the axis of terms before the last term, and in all. */
  readonly head: number;
  readonly full: number;
  /** Weeks of short holidays inside. */
  readonly pauses: number;
  readonly inside: readonly SchoolTerm[];
}

/** So many terms from a start term on; undefined where the plan has fewer. */
export function stretchOf({ terms, startOn }: PlanningCalendar, start: number, count: number): Stretch | undefined {
  const inside = terms.slice(start, start + count);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || inside.length < count) return undefined;
  const before = inside.slice(0, -1);
  const head = before.reduce((sum, term) => sum + term.span, 0);
  const pauses = before.reduce((sum, term) => sum + term.pause, 0);
  const after = terms[start - 1]?.to ?? startOn - 1;
  return { first, last, after, until: terms[start + count]?.from ?? last.to + 1, head, full: head + last.span, pauses, inside };
}

/** Weeks from the start of the stretch to the start of a day of its last term (or of the break after it). */
export function weekOf(stretch: Stretch, day: Day): number {
  return Math.min(stretch.full, stretch.head + weekIn(stretch.last, day));
}

/** Weeks from the start of the stretch to the start of any of its days; in a break, to the start of the break. */
export function weekInside({ inside, full }: Stretch, day: Day): number {
  let before = 0;
  for (const term of inside) {
    if (day <= term.to + 1 || term === inside.at(-1)) return Math.min(full, before + Math.max(0, weekIn(term, day)));
    before += term.span;
    const next = inside[inside.indexOf(term) + 1];
    if (next && day < next.from) return before;
  }
  return full;
}
