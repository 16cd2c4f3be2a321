import { type Context, Hono } from 'hono';
import type { DocumentRequest } from '../../application/questionnaires.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { holdsAlready } from '../etag.ts';
import { problem } from '../problem.ts';

/** Published questionnaires: what is in a version never changes, so it may be kept for good. */
export const questionnaires = new Hono<HttpEnv>()
  .get('/', (c) => c.json(c.env.app.questionnaires.list(), 200))
  .get('/:id/latest', (c) => {
    const { id } = c.req.param();
    const version = c.env.app.questionnaires.latest(id);
    return isFault(version)
      ? problem(c, version)
      : c.redirect(`/api/questionnaires/${encodeURIComponent(id)}/${version}${new URL(c.req.url).search}`, 302);
  })
  .get('/:id/:version', (c) => published(c, { ...c.req.param(), part: 'bundle' }))
  .get('/:id/:version/schema.json', (c) => published(c, { ...c.req.param(), part: 'schema' }))
  .get('/:id/:version/catalogue', (c) => published(c, { ...c.req.param(), part: 'catalogue' }))
  .get('/:id/:version/examples', (c) => published(c, { ...c.req.param(), part: 'examples' }))
  .get('/:id/:version/examples/:example', (c) => {
    const { id, version, example } = c.req.param();
    return published(c, { id, version, part: `example:${example}` });
  });

async function published(c: Context<HttpEnv>, request: DocumentRequest) {
  const found = await c.env.app.questionnaires.document({ ...request, language: c.req.query('lang') });
  if (isFault(found)) return problem(c, found);
  const etag = `"${found.hash}"`;
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('ETag', etag);
  return holdsAlready(c, etag)
    ? c.body(null, 304)
    : c.body(found.text, 200, { 'Content-Type': request.part === 'schema' ? 'application/schema+json' : 'application/json' });
}
