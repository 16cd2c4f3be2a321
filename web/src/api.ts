import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../../src/http/api.ts';

/** The service of this site: addresses, bodies and replies are checked against it; only its types come into the program. */
export const { api } = hc<Api>('/');

/** What went wrong with a request: the problem the service named (RFC 9457), or status 0 when it was not reached. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** With 412: the newer state. */
  readonly current?: unknown;
  /** Seconds to wait before the next try, where the service says so. */
  readonly retryAfter?: number;
}

/** The reply to a request: its body, or the problem. */
export type Reply<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem };

/** The body of a response that is not a problem. */
type Success<R> = R extends ClientResponse<infer T, infer Status, string> ? (Status extends 200 | 201 | 204 ? T : never) : never;

/** Waits for a request made with `api`. Never throws: a network that fails is a problem with status 0. */
export async function ask<R extends ClientResponse<unknown>>(sent: Promise<R>): Promise<Reply<Success<R>>> {
  return settled(sent);
}

/** Reads a document that is served as it is published; `path` begins after `/api/`. */
export async function request<T>(method: 'GET', path: string): Promise<Reply<T>> {
  return settled(fetch(`/api/${path}`, { method }));
}

async function settled<T>(sent: Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text'>>): Promise<Reply<T>> {
  try {
    const response = await sent;
    const body = JSON.parse((await response.text()) || 'null');
    return response.ok ? { ok: true, body } : { ok: false, problem: problemOf(response, body) };
  } catch {
    return { ok: false, problem: { status: 0, title: '', detail: '' } };
  }
}

function problemOf({ status, headers }: Pick<Response, 'status' | 'headers'>, body: unknown): Problem {
  const retryAfter = Number(headers.get('retry-after'));
  const stated: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  return { title: '', detail: '', ...stated, status, ...(retryAfter > 0 ? { retryAfter } : {}) };
}
