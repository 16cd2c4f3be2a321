import { Hono } from 'hono';
import { AssessmentChange, NewAssessment } from '../../contracts/assessments.ts';
import { isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { body } from '../middleware/body.ts';
import { problem } from '../problem.ts';
import { setSessionCookie } from '../session-cookie.ts';

/** One school's use of one questionnaire version. */
export const assessments = new Hono<HttpEnv>()
  .post('/', body(NewAssessment), async (c) => {
    const started = await c.env.app.assessments.start(c.var.caller, c.req.valid('json'));
    if (isFault(started)) return problem(c, started);
    const { session, ...reply } = started;
    setSessionCookie(c, session);
    return c.json(reply, 201, { Location: `/api/assessments/${reply.assessment.id}` });
  })
  .get('/:id', async (c) => {
    const assessment = await c.env.app.assessments.read(c.var.caller, c.req.param('id'));
    return isFault(assessment) ? problem(c, assessment) : c.json({ assessment }, 200);
  })
  .patch('/:id', body(AssessmentChange), async (c) => {
    const assessment = await c.env.app.assessments.change(c.var.caller, c.req.param('id'), c.req.valid('json'));
    return isFault(assessment) ? problem(c, assessment) : c.json({ assessment }, 200);
  })
  .delete('/:id', async (c) => {
    const fault = await c.env.app.assessments.remove(c.var.caller, c.req.param('id'));
    return fault ? problem(c, fault) : c.body(null, 204);
  });
