import type { Application } from '../../applying.ts';
import type { ActionId, RoleId } from '../../questionnaire.ts';
import type { Day } from '../dates.ts';
import { type Booking, bookAll, daysByRole, type Version, type Versions } from './bookings.ts';
import type { Link } from './chain.ts';
import type { Workdays } from './workdays.ts';

/** What fits until a deadline. */
export interface Fitting {
  readonly verdict: Exclude<Application['verdict'], 'not-possible'>;
  /** In order; the application comes last where it fits. */
  readonly bookings: readonly Booking[];
}

/** What fitting follows from. */
export interface FittingInput {
  readonly days: Workdays;
  readonly startOn: Day;
  readonly deadline: Day;
  /** The application is the last. */
  readonly links: readonly Link[];
  readonly versions: Versions;
  /** Person-days of a role until the deadline. */
  readonly available: (role: RoleId) => number;
}

/** The last week is kept free, for what goes wrong and for what has to go into the form. */
const SPARE_DAYS = 7;
/** Less than a working week is no part of a task. */
const SHORTEST_PART = 4;

/**
 * What comes first in its smallest version, then the application; in full as far as weeks and days suffice. Where that is
 * too long, what comes first is done alongside the writing; where even that is, part of it is left out.
 */
export function fitting(input: FittingInput): Fitting {
  const { days, startOn, deadline, links, versions } = input;
  const application = links.at(-1);
  if (!application) throw new Error('an application without an action');
  const least = ({ action }: Link) => versions(action.id).minimum;
  const oneAfterTheOther = bookAll(days, startOn, links, least);
  if (oneAfterTheOther.length === links.length && (oneAfterTheOther.at(-1)?.end ?? 0) <= deadline) {
    const bookings = inFull(input, links, deadline);
    const isComplete = bookings.every(({ version }) => version.kind === 'full');
    return { verdict: isComplete ? 'complete' : 'minimum', bookings: toTheEnd(input, bookings) };
  }
  const before = links.slice(0, -1);
  const start = latestStart(input, application);
  if (start === undefined)
    return { verdict: 'too-late', bookings: withParts(input, links, alone(input, before, deadline), deadline) };
  const first = alone(input, before, deadline - SPARE_DAYS);
  const version = least(application);
  const writing = { link: application, version, start, end: days.endOf(start, version.weeks) };
  if (first.length === before.length) return { verdict: 'alongside', bookings: toTheEnd(input, [...first, writing]) };
  const some = withParts(input, before, first, deadline - SPARE_DAYS);
  return { verdict: 'incomplete', bookings: toTheEnd(input, [...some, writing]) };
}

/** What comes first, as far as it is over in time. */
function alone(input: FittingInput, links: readonly Link[], until: Day): readonly Booking[] {
  const { days, startOn, versions } = input;
  const least = bookAll(days, startOn, links, ({ action }) => versions(action.id).minimum);
  const inTime = least.filter(({ end }) => end <= until).map(({ link }) => link);
  return endingOnWorkdays(input, inFull(input, inTime, until));
}

/** The latest start of the application in its smallest version, with a week to spare where there is one. */
function latestStart({ days, startOn, deadline, versions }: FittingInput, { action }: Link): Day | undefined {
  const { weeks } = versions(action.id).minimum;
  const first = days.first(startOn);
  if (first === undefined || days.endOf(first, weeks) > deadline) return undefined;
  let start = first;
  for (let day = first; day <= deadline; day++)
    if (days.between(day, day) > 0 && days.endOf(day, weeks) <= deadline - SPARE_DAYS) start = day;
  return start;
}

/** Full versions where weeks and the days of their owner suffice: the application first, then what comes before it. */
function inFull(input: FittingInput, links: readonly Link[], until: Day): readonly Booking[] {
  const { days, startOn, versions } = input;
  const full = new Set<ActionId>();
  const versionOf = ({ action }: Link): Version => versions(action.id)[full.has(action.id) ? 'full' : 'minimum'];
  const book = () => bookAll(days, startOn, links, versionOf);
  const last = links.at(-1);
  for (const { action } of last ? [last, ...links.slice(0, -1)] : []) {
    full.add(action.id);
    const bookings = book();
    const needed = daysByRole(bookings).get(action.owner) ?? 0;
    const inTime = bookings.length === links.length && bookings.every(({ end }) => end <= until);
    if (!inTime || needed > input.available(action.owner)) full.delete(action.id);
  }
  return book();
}

/** The application goes on until a week before its deadline. */
function toTheEnd(input: FittingInput, bookings: readonly Booking[]): readonly Booking[] {
  const last = bookings.length - 1;
  const longer = bookings.map((booking, index) =>
    index === last ? { ...booking, end: Math.max(booking.end, input.deadline - SPARE_DAYS) } : booking,
  );
  return endingOnWorkdays(input, longer);
}

function endingOnWorkdays({ days }: FittingInput, bookings: readonly Booking[]): readonly Booking[] {
  return bookings.map((booking) => ({ ...booking, end: Math.max(booking.start, days.last(booking.end)) }));
}

/** With the part for which there is time of every action that waits for nothing else any more. */
function withParts(input: FittingInput, links: readonly Link[], booked: readonly Booking[], until: Day): readonly Booking[] {
  const ends = new Map(booked.map(({ link, end }) => [link.action.id, end]));
  const parts = links.flatMap((link): readonly Booking[] => {
    if (ends.has(link.action.id) || link.before.some((id) => !ends.has(id))) return [];
    const start = input.days.first(Math.max(input.startOn, ...link.before.map((id) => (ends.get(id) ?? 0) + 1)));
    return start === undefined || until - start < SHORTEST_PART ? [] : partOf(input, link, start, until);
  });
  return [...booked, ...parts];
}

/** As much of the smallest version as its weeks allow; nothing where that is no part of it. */
function partOf({ days, versions }: FittingInput, link: Link, start: Day, until: Day): readonly Booking[] {
  const whole = versions(link.action.id).minimum;
  const weeks = (until - start + 1 - days.resting(start, until)) / 7;
  const part = Math.max(0.5, Math.floor((2 * whole.days * weeks) / whole.weeks) / 2);
  if (part >= whole.days) return [];
  return [{ link, version: { kind: 'part', days: part, weeks }, start, end: Math.max(start, days.last(until)) }];
}
