import type { CohortScope } from './cohort-port.ts';

/** Who may do what in a room: the one table. A consultant runs it, a funder reads it. */
export const ROOM_RIGHTS = {
  'read-room': ['consultant', 'funder'],
  'run-room': ['consultant'],
} as const satisfies Readonly<Record<string, readonly CohortScope[]>>;

/** Something that is done in a room. */
export type RoomAct = keyof typeof ROOM_RIGHTS;

/** Who may do it. */
export function scopesFor(act: RoomAct): readonly CohortScope[] {
  return ROOM_RIGHTS[act];
}
