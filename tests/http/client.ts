import { expect } from 'vitest';
import { Problem } from '../../src/contracts/problem.ts';
import { api } from '../../src/http/api.ts';
import type { LogEntry } from '../../src/http/env.ts';
import { newProduct, RIVERSIDE, type TestProduct } from '../application/school.ts';

/** A browser at the product, over HTTP but without a network. */
export interface Browser {
  readonly product: TestProduct;
  readonly log: readonly LogEntry[];
  /** The cookie the browser holds, as `name=value`. */
  cookie: string | undefined;
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A browser on a page of the product. A cookie it is given is sent from then on. */
export function newBrowser(product: TestProduct = newProduct(), origin = 'https://waymark.example'): Browser {
  const log: LogEntry[] = [];
  const browser: Browser = {
    product,
    log,
    cookie: undefined,
    async send(method, path, body, headers = {}) {
      const response = await api.request(
        `${origin}${path}`,
        {
          method,
          headers: {
            ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
            ...(method === 'GET' || method === 'HEAD' ? {} : { 'sec-fetch-site': 'same-origin', origin }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        },
        { app: product.app, log: (entry) => log.push(entry) },
      );
      const set = response.headers.getSetCookie()[0]?.split(';')[0];
      if (set !== undefined) browser.cookie = set.endsWith('=') ? undefined : set;
      return response;
    },
  };
  return browser;
}

/** A browser in which Riverside's assessment was started. */
export async function riverside(product?: TestProduct) {
  const browser = newBrowser(product);
  const response = await browser.send('POST', '/api/assessments', RIVERSIDE);
  const started: { assessment: { id: string }; ownerLink: string; recoveryCode: string } = await response.json();
  return { browser, path: `/api/assessments/${started.assessment.id}`, ...started };
}

/** The problem in a reply, after checking that it is one. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toMatch(/[.…]$/);
  return problem;
}

/** The kind of problem a reply states, and where in the body it lies. */
export async function kindOf(
  response: Response,
): Promise<{ readonly status: number; readonly kind: string; readonly pointers: readonly string[] }> {
  const { status, type, errors = [] } = await problemOf(response);
  return { status, kind: type.replace('/api/docs#problem-', ''), pointers: errors.map(({ pointer }) => pointer) };
}
