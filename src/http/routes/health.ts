import { Hono } from 'hono';
import type { HttpEnv } from '../env.ts';

/** Says that the service and its storage answer. */
export const health = new Hono<HttpEnv>().get('/', async (c) => {
  await c.env.app.health();
  return c.json({ status: 'ok' } as const, 200);
});
