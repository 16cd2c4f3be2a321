import type { Application, ApplicationTask, FormGap } from '../../applying.ts';
import type { RoleId } from '../../questionnaire.ts';
import { civilDate } from '../dates.ts';
import { asLevel } from '../gains.ts';
import { levelTaken, type Standing } from '../standing.ts';
import { type Booking, daysByRole, type Versions } from './bookings.ts';
import type { Chain } from './chain.ts';

/** The tasks with their dates. */
export function tasksOf(bookings: readonly Booking[]): readonly ApplicationTask[] {
  return bookings.map(({ link: { action }, version, start, end }) => ({
    action: action.id,
    owner: action.owner,
    version: version.kind,
    personDays: version.days,
    start: civilDate(start),
    end: civilDate(end),
  }));
}

/** What the form will lack: what is missing altogether, then what is only there in part. */
export function gapsOf(chain: Chain, bookings: readonly Booking[], versions: Versions, standing: Standing): readonly FormGap[] {
  const application = chain.links.at(-1)?.action;
  const booked = new Set(bookings.map(({ link }) => link.action.id));
  const unbooked = chain.links.map(({ action }) => action.id).filter((id) => !booked.has(id) && id !== application?.id);
  return [
    ...[...chain.missing, ...unbooked].map((action): FormGap => ({ kind: 'missing', action })),
    ...alongside(bookings, application?.id),
    ...bookings.flatMap(({ link: { action }, version }): FormGap[] => {
      const { id } = action;
      if (version.kind === 'part')
        return [{ kind: 'part', action: id, personDays: version.days, needed: versions(id).minimum.days }];
      return version.kind === 'minimum' ? [{ kind: 'minimum', action: id }] : [];
    }),
    ...(application?.raises ?? []).flatMap(({ item, from }): FormGap[] => {
      const level = levelTaken(standing, item);
      return level < from && !standing.notApplicable.has(item)
        ? [{ kind: 'level', item, level: asLevel(level), usual: from }]
        : [];
    }),
  ];
}

/** What is over only after the writing has begun. */
function alongside(bookings: readonly Booking[], application: string | undefined): readonly FormGap[] {
  const writing = bookings.find(({ link }) => link.action.id === application);
  const late = bookings.filter((booking) => writing && booking !== writing && booking.end >= writing.start);
  return late.map(({ link, end }) => ({ kind: 'alongside', action: link.action.id, end: civilDate(end) }));
}

/** Roles with fewer days until the deadline than their tasks need. */
export function shortRoles(bookings: readonly Booking[], available: (role: RoleId) => number): Application['short'] {
  return [...daysByRole(bookings)].flatMap(([role, needed]) => {
    const has = available(role);
    return needed > has ? [{ role, needed, available: has, short: needed - has }] : [];
  });
}
