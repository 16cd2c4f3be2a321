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

/** The reply to a request: its body, or the problem. Requests never throw. */
export type Reply<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem };

interface Options {
  readonly body?: unknown;
  /** Let the request outlive the page (at most 64 kB). */
  readonly keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks the service of this site; `path` begins after `/api/`. */
export async function request<T>(method: Method, path: string, { body, keepalive = false }: Options = {}): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return response.ok ? { ok: true, body: await bodyOf<T>(response) } : { ok: false, problem: await problemOf(response) };
  } catch {
    return { ok: false, problem: { status: 0, title: '', detail: '' } };
  }
}

async function bodyOf<T>(response: Response): Promise<T> {
  return JSON.parse((await response.text()) || 'null');
}

async function problemOf(response: Response): Promise<Problem> {
  const stated: Partial<Problem> = await response.json().catch(() => ({}));
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    title: '',
    detail: '',
    ...stated,
    status: response.status,
    ...(retryAfter > 0 ? { retryAfter } : {}),
  };
}
