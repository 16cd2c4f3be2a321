import { Hono } from 'hono';
import { ActionsChange, NewAction } from '../../contracts/actions.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';

/** The plan at work: what a school tracks about its actions. */
export const actions = new Hono<HttpEnv>()
  .get('/:id/actions', async (c) => {
    const tracked = await c.env.app.actions.read(c.var.caller, c.req.param('id'));
    return isFault(tracked) ? problem(c, tracked) : c.json({ actions: tracked }, 200);
  })
  .patch('/:id/actions', body(ActionsChange), async (c) => {
    const versions = await c.env.app.actions.save(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(versions) ? problem(c, versions) : c.json({ versions }, 200);
  })
  .post('/:id/actions', body(NewAction), async (c) => {
    const added = await c.env.app.actions.add(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(added) ? problem(c, added) : c.json(added, 201);
  })
  .delete('/:id/actions/:action', async (c) => {
    const wrong = await c.env.app.actions.remove(c.var.caller, c.req.param('id'), c.req.param('action'));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  });
