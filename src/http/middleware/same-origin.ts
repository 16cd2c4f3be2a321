import { createMiddleware } from 'hono/factory';
import { fault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { problem } from '../problem.ts';

/**
 * Refuses a write that another site's page sends. Browsers say where a request comes from; programs without a browser say
 * nothing and carry no cookie that was not given to them.
 */
export const sameOrigin = createMiddleware<HttpEnv>(async function sameOrigin(c, next) {
  if (isSafe(c.req.method) || comesFromHere(c.req.url, c.req.header('Sec-Fetch-Site'), c.req.header('Origin'))) return next();
  return problem(c, fault('forbidden', 'This change was sent from another site. Make it on the pages of this site.'));
});

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

function comesFromHere(address: string, site: string | undefined, origin: string | undefined): boolean {
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin === new URL(address).origin;
}
