import { Hono } from 'hono';
import { NewBundle, NewRoom, NewRoomLink, NewRound, NewStarts, NoteBody, RoomChange } from '../../contracts/cohorts.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { setSessionCookie } from '../session-cookie.ts';

/** Rooms in which a consultant compares schools. */
export const cohorts = new Hono<HttpEnv>()
  .get('/', async (c) => c.json({ rooms: await c.env.app.cohorts.list(c.var.caller) }, 200))
  .post('/', body(NewRoom), async (c) => {
    const started = await c.env.app.cohorts.create(c.var.caller, c.req.valid('json'));
    if (isFault(started)) return problem(c, started);
    const { session, ...reply } = started;
    setSessionCookie(c, session);
    return c.json(reply, 201, { Location: `/api/cohorts/${reply.cohort.id}` });
  })
  .get('/:cohort', async (c) => {
    const content = await c.env.app.cohorts.content(c.var.caller, c.req.param('cohort'));
    return isFault(content) ? problem(c, content) : c.json(content, 200);
  })
  .patch('/:cohort', body(RoomChange), async (c) => {
    const room = await c.env.app.cohorts.change(c.var.caller, c.req.param('cohort'), c.req.valid('json'));
    return isFault(room) ? problem(c, room) : c.json(room, 200);
  })
  .delete('/:cohort', async (c) => {
    const wrong = await c.env.app.cohorts.remove(c.var.caller, c.req.param('cohort'));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .get('/:cohort/schools', async (c) => {
    const schools = await c.env.app.cohorts.schools(c.var.caller, c.req.param('cohort'), numbersIn(c.req.query('numbers')));
    return isFault(schools) ? problem(c, schools) : c.json({ schools }, 200);
  })
  .post('/:cohort/schools', body(NewBundle), async (c) => {
    const added = await c.env.app.cohorts.addFromBundle(c.var.caller, c.req.param('cohort'), c.req.valid('json'));
    return isFault(added) ? problem(c, added) : c.json(added, 201);
  })
  .delete('/:cohort/schools/:number', async (c) => {
    const { cohort, number } = c.req.param();
    const wrong = await c.env.app.cohorts.removeFromBundle(c.var.caller, cohort, Number(number));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .put('/:cohort/schools/:number/note', body(NoteBody), async (c) => {
    const { cohort, number } = c.req.param();
    const wrong = await c.env.app.cohorts.note(c.var.caller, cohort, Number(number), c.req.valid('json').note);
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .get('/:cohort/links', async (c) => {
    const links = await c.env.app.cohorts.links(c.var.caller, c.req.param('cohort'));
    return isFault(links) ? problem(c, links) : c.json({ links }, 200);
  })
  .post('/:cohort/links', body(NewRoomLink), async (c) => {
    const link = await c.env.app.cohorts.makeLink(c.var.caller, c.req.param('cohort'), c.req.valid('json'));
    return isFault(link) ? problem(c, link) : c.json(link, 201);
  })
  .delete('/:cohort/links/:number', async (c) => {
    const { cohort, number } = c.req.param();
    const wrong = await c.env.app.cohorts.revokeLink(c.var.caller, cohort, Number(number));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .post('/:cohort/links/:number/replacement', async (c) => {
    const { cohort, number } = c.req.param();
    const link = await c.env.app.cohorts.replaceLink(c.var.caller, cohort, Number(number));
    return isFault(link) ? problem(c, link) : c.json(link, 201);
  })
  .post('/:cohort/starts', body(NewStarts), async (c) => {
    const starts = await c.env.app.cohorts.prepare(c.var.caller, c.req.param('cohort'), c.req.valid('json').schools);
    return isFault(starts) ? problem(c, starts) : c.json({ starts }, 201);
  })
  .delete('/:cohort/starts/:number', async (c) => {
    const { cohort, number } = c.req.param();
    const wrong = await c.env.app.cohorts.removeStart(c.var.caller, cohort, Number(number));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .post('/:cohort/rounds', body(NewRound), async (c) => {
    const wrong = await c.env.app.cohorts.openRound(c.var.caller, c.req.param('cohort'), c.req.valid('json').name);
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .post('/:cohort/rounds/:number/close', async (c) => {
    const { cohort, number } = c.req.param();
    const wrong = await c.env.app.cohorts.closeRound(c.var.caller, cohort, Number(number));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .post('/:cohort/releases', async (c) => {
    const published = await c.env.app.cohorts.publish(c.var.caller, c.req.param('cohort'));
    return isFault(published) ? problem(c, published) : c.json(published, 201);
  });

/** The numbers of schools that a request asks for. */
export function numbersIn(text: string | undefined): readonly number[] | undefined {
  return text === undefined ? undefined : text.split(',').map(Number);
}
