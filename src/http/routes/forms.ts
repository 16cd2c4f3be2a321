import { Hono } from 'hono';
import type { HttpEnv } from '../env.ts';

/** Forms of funders that drafts are made for. They change with each call, so nobody keeps them. */
export const forms = new Hono<HttpEnv>().get('/:questionnaire', (c) =>
  c.json(c.env.app.questionnaires.forms(c.req.param('questionnaire'), c.req.query('lang') ?? ''), 200),
);
