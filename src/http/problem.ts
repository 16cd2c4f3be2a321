import type { Context } from 'hono';
import { type Fault, type FaultCode, type FaultDetail, fault } from '../domain/fault.ts';
import type { HttpEnv } from './env.ts';

/** Faults of the transport itself, beside those of the application. */
type ProblemCode = FaultCode | 'method-not-allowed' | 'not-json';

/** Which status each kind of fault becomes, and its title. The only such table. */
export const PROBLEMS = {
  invalid: { status: 400, title: 'The request does not fit' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  closed: { status: 409, title: 'The assessment is submitted' },
  gone: { status: 410, title: 'This link or code has had its time' },
  conflict: { status: 412, title: 'Somebody saved in between' },
  'too-large': { status: 413, title: 'Too large' },
  'not-json': { status: 415, title: 'Only JSON is understood' },
  'operation-reused': { status: 422, title: 'Operation id used twice' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'Not available for a moment' },
} as const satisfies Record<ProblemCode, { readonly status: number; readonly title: string }>;

/** The body of a problem reply (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FaultDetail[];
  /** With 412: the newer state; its shape is the one of the resource's own reply. */
  readonly current?: unknown;
  readonly instance?: string;
}

/** Answers with a fault. */
export function problem(c: Context<HttpEnv>, { code, detail, errors, current }: Fault, instance?: string) {
  return reply(c, code, {
    detail,
    ...(errors ? { errors } : {}),
    ...(current === undefined ? {} : { current }),
    ...(instance ? { instance } : {}),
  });
}

/** Answers that an address takes other methods only. */
export function methodNotAllowed(c: Context<HttpEnv>, allowed: readonly string[]) {
  c.header('Allow', allowed.join(', '));
  return reply(c, 'method-not-allowed', { detail: `Use one of: ${allowed.join(', ')}.` });
}

/** Answers that the body is in another format. */
export function notJson(c: Context<HttpEnv>) {
  return reply(c, 'not-json', { detail: 'Send the body as JSON with the header content-type: application/json.' });
}

/** Answers that there is nothing at this address. */
export function nothingHere(c: Context<HttpEnv>) {
  return problem(c, fault('not-found', 'There is nothing at this address. /api/docs lists all addresses.'));
}

function reply(c: Context<HttpEnv>, code: ProblemCode, more: Pick<ProblemBody, 'detail' | 'errors' | 'current' | 'instance'>) {
  const { status, title } = PROBLEMS[code];
  if (status === 401) c.header('WWW-Authenticate', 'Cookie realm="waymark"');
  if (status === 503) c.header('Retry-After', '2');
  const body: ProblemBody = { type: `/api/docs#problem-${code}`, title, status, ...more };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}
