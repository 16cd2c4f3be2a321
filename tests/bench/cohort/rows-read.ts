import path from 'node:path';
import { readD1Migrations } from '@cloudflare/vitest-plugin';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Member } from '../../../src/domain/cohort/cohort.ts';
import worker from '../../../src/worker.ts';
import { NORTH } from '../../http/room.ts';
import { countingD1 } from '../counting-d1.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Rows that the local D1 reads for the page of a room with these schools. */
export async function rowsRead(members: readonly Member[]): Promise<number> {
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
    const { d1, rows } = countingD1(binding);
    const send = senderTo(d1);
    const { cohort } = (await (await send('POST', '/api/cohorts', NORTH)).json()) as { cohort: { id: string } };
    for (const { number, sharing, snapshot } of members) {
      const body = { name: sharing.name || `School ${number}`, snapshot };
      const { status } = await send('POST', `/api/cohorts/${cohort.id}/schools`, body);
      if (status !== 201) throw new Error(`a school was refused with ${status}`);
    }
    Object.assign(rows, { read: 0, written: 0 });
    await send('GET', `/api/cohorts/${cohort.id}`);
    return rows.read;
  } finally {
    await miniflare.dispose();
  }
}

function senderTo(d1: D1Database): (method: string, path: string, body?: unknown) => Promise<Response> {
  const environment = { DB: d1, ASSETS: {} as Fetcher };
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext;
  let cookie = '';
  return async (method, at, body) => {
    const request = new Request(`http://127.0.0.1:8787${at}`, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response: Response = await worker.fetch(request as never, environment as never, context);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
}
