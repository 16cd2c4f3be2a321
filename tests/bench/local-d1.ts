import path from 'node:path';
import { readD1Migrations } from '@cloudflare/vitest-plugin';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import worker from '../../src/worker.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Sends a request to the Worker and keeps its cookie for the next one. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Does some work on an empty local D1 with every migration applied. */
export async function onLocalD1<Result>(work: (d1: D1Database) => Promise<Result>): Promise<Result> {
  const script = 'export default { fetch() { return new Response() } }';
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      compatibilityDate: '2026-10-20',
      modules: true,
      script,
      d1Databases: { DB: 'bench' },
    }),
  );
  try {
    const binding = (await miniflare.getD1Database('DB')) as unknown as D1Database;
    for (const { queries } of await readD1Migrations(path.join(root, 'src/storage/migrations'))) {
      for (const query of queries) await binding.prepare(query).run();
    }
    return await work(binding);
  } finally {
    await miniflare.dispose();
  }
}

/** The real Worker in this process, on a D1. */
export function sendToWorker(d1: D1Database): Send {
  const environment = { DB: d1, ASSETS: {} as Fetcher };
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext;
  let cookie = '';
  return async (method, at, body, headers = {}) => {
    const request = new Request(`http://127.0.0.1:8787${at}`, {
      method,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response: Response = await worker.fetch(request as never, environment as never, context);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
}
