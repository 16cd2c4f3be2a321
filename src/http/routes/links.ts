import { Hono } from 'hono';
import { SecretBody } from '../../contracts/links.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { clearSession, setSessionCookie } from '../session-cookie.ts';

/** A fresh one-time link, to continue on another device. */
export const ownLinks = new Hono<HttpEnv>().post('/:id/links', async (c) => {
  const fresh = await c.env.app.access.makeLink(c.var.caller, c.req.param('id'));
  return isFault(fresh) ? problem(c, fresh) : c.json(fresh, 201);
});

/** What a secret opens, and using it up. The secret comes in the body, never in an address. */
export const links = new Hono<HttpEnv>()
  .post('/preview', body(SecretBody), async (c) => {
    const preview = await c.env.app.access.preview(c.req.valid('json').secret);
    return isFault(preview) ? problem(c, preview) : c.json(preview, 200);
  })
  .post('/exchange', body(SecretBody), async (c) => {
    const entered = await c.env.app.access.exchange(c.var.caller, c.req.valid('json').secret);
    if (isFault(entered)) return problem(c, entered);
    const { session, ...reply } = entered;
    setSessionCookie(c, session);
    return c.json(reply, 200);
  });

/** Signing out ends the session and has the browser forget it. */
export const session = new Hono<HttpEnv>().delete('/', async (c) => {
  await c.env.app.access.signOut(c.var.caller);
  clearSession(c);
  return c.body(null, 204);
});
