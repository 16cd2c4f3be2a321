import type * as z from 'zod';
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
  readonly group: 'Questionnaires' | 'Assessments' | 'Results' | 'Plan at work' | 'Access' | 'Service';
  readonly summary: string;
  readonly description?: string;
  /** Who may call it: anybody, or a session with a right on the assessment named in the path. */
  readonly needs: 'nothing' | 'grant';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  readonly replies: Readonly<Record<number, ReplyDoc>>;
  /** Problems of its own, beside those that every route can have. */
  readonly problems: readonly ProblemKind[];
}
