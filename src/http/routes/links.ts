import { Hono } from 'hono';
import { NewLink, RefreshBody, SecretBody } from '../../contracts/links.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { clearSession, setSessionCookie } from '../session-cookie.ts';

/** The links of an assessment, for its owner, and what was done over them. */
export const ownLinks = new Hono<HttpEnv>()
  .get('/:id/links', async (c) => {
    const links = await c.env.app.links.list(c.var.caller, c.req.param('id'));
    return isFault(links) ? problem(c, links) : c.json({ links }, 200);
  })
  .post('/:id/links', body(NewLink), async (c) => {
    const made = await c.env.app.links.make(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(made) ? problem(c, made) : c.json(made, 201);
  })
  .post('/:id/links/:link/replacement', async (c) => {
    const made = await c.env.app.links.replace(c.var.caller, c.req.param('id'), c.req.param('link'));
    return isFault(made) ? problem(c, made) : c.json(made, 201);
  })
  .delete('/:id/links/:link', async (c) => {
    const wrong = await c.env.app.links.revoke(c.var.caller, c.req.param('id'), c.req.param('link'));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .get('/:id/links/:link/refresh', async (c) => {
    const refresh = await c.env.app.links.previewRefresh(c.var.caller, c.req.param('id'), c.req.param('link'));
    return isFault(refresh) ? problem(c, refresh) : c.json(refresh, 200);
  })
  .post('/:id/links/:link/refresh', body(RefreshBody), async (c) => {
    const { to } = c.req.valid('json');
    const refresh = await c.env.app.links.refresh(c.var.caller, c.req.param('id'), c.req.param('link'), to);
    return isFault(refresh) ? problem(c, refresh) : c.json(refresh, 200);
  })
  .get('/:id/events', async (c) => {
    const events = await c.env.app.links.events(c.var.caller, c.req.param('id'));
    return isFault(events) ? problem(c, events) : c.json({ events }, 200);
  });

/** What a secret opens, and using it. The secret comes in the body, never in an address. */
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
