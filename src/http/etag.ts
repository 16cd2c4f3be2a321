import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

/** Whether the caller already holds this state (RFC 9110, `If-None-Match`, weak comparison). */
export function holdsAlready(c: Context<HttpEnv>, etag: string): boolean {
  const given = c.req.header('If-None-Match');
  if (given === undefined) return false;
  return given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
