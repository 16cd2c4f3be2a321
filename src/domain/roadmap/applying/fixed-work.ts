import type { Deadline } from '../../roadmap.ts';
import type { PlanningCalendar } from '../calendar.ts';
import type { Capacity } from '../capacity.ts';
import type { Day } from '../dates.ts';
import { weekIn } from '../terms.ts';
import type { Booking } from './bookings.ts';
import type { piecesOf } from './weeks.ts';

type Pieces = ReturnType<typeof piecesOf>;

/** An action whose days are settled before the rest is planned. */
export interface FixedWork {
  readonly term: number;
  /** Person-days in each of its terms. */
  readonly effort: readonly number[];
  /** Weeks from the start of its first term, as in `PlanAction.windows`. */
  readonly window: { readonly from: number; readonly weeks: number; readonly to: number };
  readonly start: Day;
  readonly end: Day;
  readonly deadline: Deadline | undefined;
  readonly version: Booking['version']['kind'];
  readonly personDays: number;
}

/** Places booked work in the terms of the plan. The deadline is that of the application itself. */
export function fixedWork(
  calendar: PlanningCalendar,
  booking: Booking,
  pieces: Pieces,
  deadline: Deadline | undefined,
): FixedWork {
  const { start, end, version, link } = booking;
  const term = termOf(calendar, start);
  const count = termOf(calendar, end) - term + 1;
  const own = pieces.filter((piece) => piece.booking === booking);
  const from = tenths(calendar, start);
  const to = Math.max(from + 1, tenths(calendar, end + 1));
  const first = tenths(calendar, calendar.terms[term]?.from ?? start);
  return {
    term,
    effort: Array.from({ length: count }, (_, k) =>
      own.filter((piece) => piece.term === term + k).reduce((sum, { days }) => sum + days, 0),
    ),
    window: { from: (from - first) / 10, weeks: (to - from) / 10, to: (to - first) / 10 },
    start,
    end,
    deadline: link.action.timing.kind === 'call' ? deadline : undefined,
    version: version.kind,
    personDays: version.days,
  };
}

/** Person-days by role and term. */
export function reservedDays({ roles }: Capacity, { terms }: PlanningCalendar, pieces: Pieces): readonly (readonly number[])[] {
  return roles.map((role) =>
    terms.map((_, term) =>
      pieces
        .filter((piece) => piece.term === term && piece.booking.link.action.owner === role)
        .reduce((sum, { days }) => sum + days, 0),
    ),
  );
}

/** The term of a day; of a day in a break, the term before it. */
function termOf({ terms }: PlanningCalendar, day: Day): number {
  return Math.max(
    0,
    terms.findLastIndex(({ from }) => from <= day),
  );
}

/** Where a day begins on the axis of terms, in tenths of a week. */
function tenths(calendar: PlanningCalendar, day: Day): number {
  const term = termOf(calendar, day);
  const before = calendar.terms.slice(0, term).reduce((sum, { span }) => sum + Math.round(10 * span), 0);
  const found = calendar.terms[term];
  return before + (found ? Math.min(Math.round(10 * found.span), Math.floor(10 * weekIn(found, day) + 1e-6)) : 0);
}
