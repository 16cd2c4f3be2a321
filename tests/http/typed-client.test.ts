import { hc } from 'hono/client';
import { expect, it } from 'vitest';
import { type Api, api } from '../../src/http/api.ts';
import { newProduct, RIVERSIDE } from '../application/school.ts';

it('lets a typed client start, answer and read without naming an address', async () => {
  const env = { app: newProduct().app, log: () => undefined };
  let cookie = '';
  const client = hc<Api>('https://waymark.example', {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const response = await api.request(
        new Request(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie } }),
        undefined,
        env,
      );
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
  const started = await client.api.assessments.$post({ json: { ...RIVERSIDE, context: { country: 'fi' } } });
  if (started.status !== 201) throw new Error((await started.json()).detail);
  const { id } = (await started.json()).assessment;
  const changes = [{ item: 'written-strategy', version: 0, answer: { level: 2 } }];
  const saved = await client.api.assessments[':id'].answers.$patch({
    param: { id },
    json: { operation: 'op-typed-01', changes },
  });
  expect(saved.status).toBe(200);
  const read = await client.api.assessments[':id'].answers.$get({ param: { id } });
  if (read.status !== 200) throw new Error((await read.json()).title);
  expect((await read.json()).answers['written-strategy']?.version).toBe(1);
  const missing = await client.api.assessments[':id'].$get({ param: { id: 'e01_nowhere000000000000000' } });
  expect([missing.status, missing.ok]).toEqual([404, false]);
});
