import type * as z from 'zod';
import { ROOM_RIGHTS, type RoomAct } from '../../application/cohorts/room-rights.ts';
import { type Act, ruleOf } from '../../application/rights.ts';
import type { PROBLEMS } from '../problem.ts';

/** A kind of problem, as the problem table names it. */
export type ProblemKind = keyof typeof PROBLEMS;

/** What a reply holds: JSON of a named shape, another format, or nothing. */
export interface ReplyDoc {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Where it is not JSON. */
  readonly mediaType?: string;
}

/** One address and method of the API: the documentation, and the list that 405 replies are made from. */
export interface RouteDoc {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api`, with parameters as `:name`. */
  readonly path: string;
  readonly group:
    | 'Questionnaires'
    | 'Assessments'
    | 'Results'
    | 'Plan at work'
    | 'Links'
    | 'Rounds'
    | 'Rooms'
    | 'Access'
    | 'Service';
  readonly summary: string;
  readonly description?: string;
  /** What the caller does with the assessment named in the path, which decides who may: `RIGHTS`. Or anybody may call it. */
  readonly needs: 'nothing' | RoomAct | Act;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  readonly replies: Readonly<Record<number, ReplyDoc>>;
  /** Problems of its own, beside those that every route can have. */
  readonly problems: readonly ProblemKind[];
}

/** Who may call a route that needs something. */
export function rolesFor(needs: Exclude<RouteDoc['needs'], 'nothing'>): readonly string[] {
  return isRoomAct(needs) ? ROOM_RIGHTS[needs] : ruleOf(needs).roles;
}

function isRoomAct(needs: RoomAct | Act): needs is RoomAct {
  return needs in ROOM_RIGHTS;
}
