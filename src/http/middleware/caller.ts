import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from '../env.ts';
import { readSessionCookie } from '../session-cookie.ts';

/** Says who asks. Whether they may is decided by each use case. */
export const caller = createMiddleware<HttpEnv>(async function caller(c, next) {
  c.set('caller', await c.env.app.access.callerOf(readSessionCookie(c)));
  return next();
});
