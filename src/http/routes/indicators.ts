import { Hono } from 'hono';
import { IndicatorsChange } from '../../contracts/indicators.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';

/** The figures of a school by year, and its own targets. */
export const indicators = new Hono<HttpEnv>()
  .get('/:id/indicators', async (c) => {
    const figures = await c.env.app.indicators.read(c.var.caller, c.req.param('id'));
    return isFault(figures) ? problem(c, figures) : c.json({ figures }, 200);
  })
  .patch('/:id/indicators', body(IndicatorsChange), async (c) => {
    const figures = await c.env.app.indicators.save(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(figures) ? problem(c, figures) : c.json({ figures }, 200);
  });
