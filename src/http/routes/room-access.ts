import { Hono } from 'hono';
import { SecretBody } from '../../contracts/links.ts';
import { CodeBody, ContactBody, JoinBody, StartByLink } from '../../contracts/memberships.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { numbersIn } from './cohorts.ts';

/** What a link to a room opens, and using it. */
export const roomLinks = new Hono<HttpEnv>()
  .post('/preview', body(SecretBody), async (c) => {
    const preview = await c.env.app.cohorts.previewLink(c.req.valid('json').secret);
    return isFault(preview) ? problem(c, preview) : c.json(preview, 200);
  })
  .post('/exchange', body(SecretBody), async (c) => {
    const entered = await c.env.app.cohorts.exchange(c.var.caller, c.req.valid('json').secret);
    if (isFault(entered)) return problem(c, entered);
    const { session, ...reply } = entered;
    setSessionCookie(c, session);
    return c.json(reply, 200);
  });

/** What a start link is for, and starting by it. */
export const startLinks = new Hono<HttpEnv>()
  .post('/preview', body(SecretBody), async (c) => {
    const preview = await c.env.app.cohorts.previewStart(c.req.valid('json').secret);
    return isFault(preview) ? problem(c, preview) : c.json(preview, 200);
  })
  .post('/exchange', body(StartByLink), async (c) => {
    const started = await c.env.app.cohorts.start(c.var.caller, c.req.valid('json'));
    if (isFault(started)) return problem(c, started);
    const { session, ...reply } = started;
    setSessionCookie(c, session);
    return c.json(reply, 201, { Location: `/api/assessments/${reply.assessment.id}` });
  });

/** What a room is that a school has the code of. */
export const joinCodes = new Hono<HttpEnv>().post('/preview', body(CodeBody), async (c) => {
  const room = await c.env.app.cohorts.previewRoom(c.req.valid('json').code);
  return isFault(room) ? problem(c, room) : c.json({ room }, 200);
});

/** The rooms a school shares its result with. */
export const ownRooms = new Hono<HttpEnv>()
  .get('/:id/rooms', async (c) => {
    const rooms = await c.env.app.cohorts.memberships(c.var.caller, c.req.param('id'));
    return isFault(rooms) ? problem(c, rooms) : c.json({ rooms }, 200);
  })
  .put('/:id/rooms', body(JoinBody), async (c) => {
    const membership = await c.env.app.cohorts.join(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(membership) ? problem(c, membership) : c.json({ membership }, 200);
  })
  .get('/:id/rooms/:cohort', async (c) => {
    const { id, cohort } = c.req.param();
    const room = await c.env.app.cohorts.ownRoom(c.var.caller, id, cohort, numbersIn(c.req.query('numbers')) ?? []);
    return isFault(room) ? problem(c, room) : c.json(room, 200);
  })
  .delete('/:id/rooms/:cohort', async (c) => {
    const { id, cohort } = c.req.param();
    const wrong = await c.env.app.cohorts.leave(c.var.caller, id, cohort);
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .put('/:id/rooms/:cohort/contacts/:number', body(ContactBody), async (c) => {
    const { id, cohort, number } = c.req.param();
    const { contact } = c.req.valid('json');
    const wrong = await c.env.app.cohorts.offerContact(c.var.caller, id, cohort, { other: Number(number), contact });
    return wrong ? problem(c, wrong) : c.body(null, 204);
  });
