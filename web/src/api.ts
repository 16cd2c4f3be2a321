import type { ClientResponse, hc } from 'hono/client';
import type { Api } from '../../src/http/api.ts';

/**
 * The client of our service with the types of Hono's own: `api.assessments[':id'].$get({ param: { id } })`. Addresses, bodies
 * and replies are checked against the routes; the code behind it is only this file, a fifth of the library's.
 */
export const { api }: ReturnType<typeof hc<Api>> = Object.assign(Object.create(null), { api: at('/api') });

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

/** Reads a static file that was written when the program was built. */
export async function requestFile<T>(path: string): Promise<Reply<T>> {
  return settled(fetch(path));
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

/** What a request may carry. */
interface Args {
  readonly param?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** The address so far; a name adds a part, a name with `$` sends the request. */
function at(path: string): unknown {
  return new Proxy(Object.create(null), {
    get: (_, name: string) =>
      name.startsWith('$')
        ? (args?: Args, options?: { readonly init?: RequestInit }) => send(name.slice(1).toUpperCase(), path, args, options?.init)
        : at(name === 'index' ? path : `${path}/${name}`),
  });
}

function send(method: string, path: string, { param = {}, query, json }: Args = {}, init: RequestInit = {}): Promise<Response> {
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(param[name] ?? ''));
  const search = query ? `?${new URLSearchParams(query)}` : '';
  const body = json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
  return fetch(address + search, { ...init, method, ...body });
}
