import { Hono } from 'hono';
import { ProposedPlan } from '../../contracts/roadmap.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { holdsAlready } from '../etag.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { reportFile } from '../report-file.ts';

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
    const annex = c.req.query('annex') === 'without-notes' ? 'without-notes' : undefined;
    const kept = { 'Cache-Control': 'private, no-cache', ETag: `"${[report.hash, annex].filter(Boolean).join('-')}"` };
    if (holdsAlready(c, kept.ETag)) return c.body(null, 304, kept);
    const file = await reportFile(report, 'pdf', { origin: new URL(c.req.url).origin, annex });
    if (isFault(file)) return problem(c, file);
    const saved = { 'Content-Type': file.mediaType, 'Content-Disposition': `attachment; filename="${file.name}"` };
    return c.body(file.bytes, 200, { ...kept, ...saved });
  });
