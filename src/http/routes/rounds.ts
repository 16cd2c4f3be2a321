import { Hono } from 'hono';
import { CheckBody, NewRound } from '../../contracts/rounds.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';

/** Rounds of short checks: opening, closing and results for the school; the questions for those who answer. */
export const rounds = new Hono<HttpEnv>()
  .get('/:id/rounds', async (c) => {
    const all = await c.env.app.rounds.read(c.var.caller, c.req.param('id'));
    return isFault(all) ? problem(c, all) : c.json({ rounds: all }, 200);
  })
  .post('/:id/rounds', body(NewRound), async (c) => {
    const opened = await c.env.app.rounds.open(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(opened) ? problem(c, opened) : c.json(opened, 201);
  })
  .post('/:id/rounds/:round/closing', async (c) => {
    const round = await c.env.app.rounds.close(c.var.caller, c.req.param('id'), Number(c.req.param('round')));
    return isFault(round) ? problem(c, round) : c.json({ round }, 200);
  })
  .get('/:id/check', async (c) => {
    const check = await c.env.app.rounds.check(c.var.caller, c.req.param('id'));
    return isFault(check) ? problem(c, check) : c.json(check, 200);
  })
  .put('/:id/check', body(CheckBody), async (c) => {
    const wrong = await c.env.app.rounds.answer(c.var.caller, c.req.param('id'), c.req.valid('json').values);
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .delete('/:id/check', async (c) => {
    const wrong = await c.env.app.rounds.leave(c.var.caller, c.req.param('id'));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  });
