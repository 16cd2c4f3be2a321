import { Hono } from 'hono';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { problem } from '../problem.ts';

/** Facts of countries that planning reads. They change between questionnaire versions, so nobody keeps them. */
export const countries = new Hono<HttpEnv>()
  .get('/', (c) => c.json(c.env.app.questionnaires.countries(), 200))
  .get('/:code', (c) => {
    const country = c.env.app.questionnaires.country(c.req.param('code'));
    return isFault(country) ? problem(c, country) : c.json(country, 200);
  });
