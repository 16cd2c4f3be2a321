import { type Fault, fault } from '../../domain/fault.ts';
import { sessionEnd } from '../access.ts';
import type { Refusal } from '../ports.ts';
import type { Caller, Setting } from '../setting.ts';
import type { CohortId, CohortPermit, CohortRecord, CohortScope } from './cohort-port.ts';
import { type RoomAct, scopesFor } from './room-rights.ts';

/** A room the caller may open. */
export interface AdmittedToRoom {
  readonly cohort: CohortRecord;
  readonly scope: CohortScope;
  readonly permit: CohortPermit;
}

const UNKNOWN = 'There is no such room, or this device may not open it. Open it with your link or your recovery code.';
const SIGNED_OUT = 'This device is not signed in. Open your link, or enter your recovery code.';
const READS_ONLY = 'This link only reads the room. Ask the consultant who runs it.';

/** Lets a caller into a room for one act. A foreign room and one that does not exist get the same fault. */
export async function admitToRoom(
  { ports }: Setting,
  { session }: Caller,
  id: CohortId,
  act: RoomAct,
): Promise<AdmittedToRoom | Fault> {
  if (session === undefined) return fault('unauthenticated', SIGNED_OUT);
  const now = ports.clock.now();
  const opened = await ports.cohorts.open(session, id, now);
  if (opened.kind === 'no-session') return fault('unauthenticated', SIGNED_OUT);
  if (opened.kind === 'no-grant') return fault('not-found', UNKNOWN);
  const { cohort, scope, seenOn } = opened;
  const permit = { session, cohort: id, now };
  if (!scopesFor(act).includes(scope)) return fault('forbidden', READS_ONLY);
  if (seenOn < now.slice(0, 10)) await ports.cohorts.touch(permit, sessionEnd(now));
  return { cohort, scope, permit };
}

/** What a refused write in a room is to its consultant; `stale` and `too-many` have words of their own. */
export function roomFault(because: Refusal, words: { readonly stale: string; readonly tooMany: string }): Fault {
  if (because === 'too-many') return fault('too-large', words.tooMany);
  return fault('not-found', because === 'stale' ? words.stale : UNKNOWN);
}
