import type { ApplicationWeek } from '../../applying.ts';
import type { PlanningCalendar } from '../calendar.ts';
import { civilDate, type Day, weekday } from '../dates.ts';
import type { Booking } from './bookings.ts';
import type { Workdays } from './workdays.ts';

/** Person-days of one task in one week of one term. */
interface Piece {
  readonly booking: Booking;
  readonly monday: Day;
  readonly term: number;
  readonly days: number;
}

/** Spreads the days of every task evenly over its days of work, in half days. */
export function piecesOf(calendar: PlanningCalendar, workdays: Workdays, bookings: readonly Booking[]): readonly Piece[] {
  return bookings.flatMap((booking) => {
    const { start, end, version } = booking;
    const all = Math.max(1, workdays.between(start, end));
    const pieces: Piece[] = [];
    let given = 0;
    for (let monday = mondayOf(start); monday <= end; monday += 7) {
      for (const [term, { from, to }] of calendar.terms.entries()) {
        const first = Math.max(monday, from, start);
        const last = Math.min(monday + 6, to, end);
        if (first > last || workdays.between(first, last) === 0) continue;
        const due = Math.floor((2 * version.days * workdays.between(start, last)) / all + 0.5 + 1e-9) / 2;
        if (due > given) pieces.push({ booking, monday, term, days: due - given });
        given = Math.max(given, due);
      }
    }
    return pieces;
  });
}

/** Every week from the first day of work to the deadline, with what is done in it. */
export function weeklyOf(
  workdays: Workdays,
  startOn: Day,
  deadline: Day,
  bookings: readonly Booking[],
  pieces: readonly Piece[],
): readonly ApplicationWeek[] {
  const weeks: ApplicationWeek[] = [];
  for (let monday = mondayOf(workdays.first(startOn) ?? deadline); monday <= deadline; monday += 7) {
    if (workdays.resting(monday, monday + 6) === 7) continue;
    const tasks = bookings.flatMap((booking) => {
      const days = pieces.filter((piece) => piece.booking === booking && piece.monday === monday);
      const ends = mondayOf(booking.end) === monday;
      const personDays = days.reduce((sum, piece) => sum + piece.days, 0);
      return personDays > 0 || ends ? [{ action: booking.link.action.id, personDays, ends }] : [];
    });
    weeks.push({
      from: civilDate(monday),
      to: civilDate(monday + 6),
      free: workdays.between(monday, monday + 6) === 0,
      tasks,
      personDays: tasks.reduce((sum, { personDays }) => sum + personDays, 0),
    });
  }
  return weeks;
}

function mondayOf(day: Day): Day {
  return day - weekday(day) + 1;
}
