import type { CivilDate } from '../../../src/domain/roadmap.ts';

/** Something with a start and an end, and perhaps a day it must be ready by. */
export interface Span {
  readonly id: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly deadline: CivilDate | undefined;
}

/** Where a span lies on the axis of days, in per cent of its length. */
export interface SpanShape {
  readonly id: string;
  readonly from: number;
  /** At least one per cent, so that a short action can be seen. */
  readonly length: number;
  readonly deadline: number | undefined;
}

/** Places spans on an axis from the first day to the last one. What lies outside is held at the edge; a deadline outside is left out. */
export function timelineShape(spans: readonly Span[], first: CivilDate, last: CivilDate): readonly SpanShape[] {
  const days = Math.max(daysBetween(first, last), 1);
  const at = (date: CivilDate): number => round(Math.min(Math.max(daysBetween(first, date) / days, 0), 1) * 100);
  return spans.map(({ id, start, end, deadline }) => ({
    id,
    from: Math.min(at(start), 99),
    length: Math.max(round(at(end) - at(start)), 1),
    deadline: deadline === undefined || deadline < first || deadline > last ? undefined : at(deadline),
  }));
}

/** Whole days from one civil date to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
