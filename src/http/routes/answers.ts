import { Hono } from 'hono';
import { AnswersChange } from '../../contracts/answers.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';

/** The answers of an assessment, each with its version. */
export const answers = new Hono<HttpEnv>()
  .get('/:id/answers', async (c) => {
    const saved = await c.env.app.answers.read(c.var.caller, c.req.param('id'));
    return isFault(saved) ? problem(c, saved) : c.json(saved, 200);
  })
  .patch('/:id/answers', body(AnswersChange), async (c) => {
    const versions = await c.env.app.answers.save(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(versions) ? problem(c, versions) : c.json({ versions }, 200);
  });
