import { Hono } from 'hono';
import { ProposedPlan } from '../../contracts/roadmap.ts';
import { fault, isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { holdsAlready } from '../etag.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';

/** What follows from the answers: profile, roadmap, and the report that a submission freezes. */
export const results = new Hono<HttpEnv>()
  .post('/:id/submission', async (c) => {
    const submission = await c.env.app.results.submit(c.var.caller, c.req.param('id'));
    if (isFault(submission)) return problem(c, submission);
    const { submittedOn, hash, made } = submission;
    return made === 'now' ? c.json({ submittedOn, hash }, 201) : c.json({ submittedOn, hash }, 200);
  })
  .delete('/:id/submission', async (c) => {
    const wrong = await c.env.app.results.reopen(c.var.caller, c.req.param('id'));
    return wrong ? problem(c, wrong) : c.body(null, 204);
  })
  .get('/:id/profile', async (c) => {
    const profile = await c.env.app.results.profile(c.var.caller, c.req.param('id'));
    return isFault(profile) ? problem(c, profile) : c.json(profile, 200);
  })
  .get('/:id/roadmap', async (c) => {
    const planned = await c.env.app.results.roadmap(c.var.caller, c.req.param('id'));
    return isFault(planned) ? problem(c, planned) : c.json(planned, 200);
  })
  .put('/:id/roadmap', body(ProposedPlan), async (c) => {
    const planned = await c.env.app.results.keepRoadmap(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(planned) ? problem(c, planned) : c.json(planned, 200);
  })
  .get('/:id/report.json', async (c) => {
    const report = await c.env.app.results.report(c.var.caller, c.req.param('id'));
    if (isFault(report)) return problem(c, report);
    return c.body(`{"hash":"${report.hash}",${report.text.slice(1)}`, 200, { 'Content-Type': 'application/json' });
  })
  .get('/:id/report.pdf', async (c) => {
    const report = await c.env.app.results.report(c.var.caller, c.req.param('id'));
    if (isFault(report)) return problem(c, report);
    const etag = `"${report.hash}"`;
    c.header('Cache-Control', 'private, no-cache');
    c.header('ETag', etag);
    if (holdsAlready(c, etag)) return c.body(null, 304);
    return problem(c, fault('unavailable', 'The PDF is not ready yet.'));
  });
