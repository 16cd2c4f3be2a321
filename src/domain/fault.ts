/**
 * What the domain and the application say when something expected goes wrong. Only `http/problem.ts` knows which
 * HTTP status a code becomes.
 */
export type FaultCode =
  | 'invalid' // the input is malformed or names something that does not exist
  | 'not-found' // no such thing, or the caller may not know of it
  | 'forbidden' // the caller is known but may not do this
  | 'unauthenticated' // no session
  | 'conflict' // somebody saved in between; the newer state is in `current`
  | 'closed' // the assessment is submitted; reopen it to change answers
  | 'gone' // a link that was used, revoked or has expired
  | 'too-large' // over a stated limit
  | 'operation-reused' // the same operation id with another body
  | 'unavailable' // storage is overloaded; try again
  | 'internal';

/** One thing that is wrong inside a larger input. `pointer` is an RFC 6901 JSON pointer into the request body. */
export interface FaultDetail {
  readonly pointer: string;
  readonly detail: string;
}

/** An expected failure, returned as a value. `detail` says where, what and what to do, in one or two sentences. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  readonly detail: string;
  readonly errors?: readonly FaultDetail[];
  /** With `conflict`: the state that won. */
  readonly current?: unknown;
}

/** Makes a fault. */
export function fault(code: FaultCode, detail: string, extra: Partial<Pick<Fault, 'errors' | 'current'>> = {}): Fault {
  return { kind: 'fault', code, detail, ...extra };
}

/** Whether a result is a fault. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'fault';
}
