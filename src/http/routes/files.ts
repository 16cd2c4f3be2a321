import { type Context, Hono } from 'hono';
import type { FileMaterial } from '../../application/files.ts';
import { type Fault, isFault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { problem } from '../problem.ts';
import type { ReportFile } from '../report-file.ts';
import { workingFiles } from '../working-files.ts';

/** Files of an assessment for other programs. */
export const files = new Hono<HttpEnv>()
  .get('/:id/plan.csv', (c) => send(c, c.req.param('id'), workingFiles.csv))
  .get('/:id/calendar.ics', (c) => {
    const id = c.req.param('id');
    return send(c, id, (material) => workingFiles.calendar(id, material));
  })
  .get('/:id/bundle.json', (c) => send(c, c.req.param('id'), workingFiles.bundle));

async function send(c: Context<HttpEnv>, id: string, make: (material: FileMaterial) => Promise<ReportFile | Fault>) {
  const material = await c.env.app.results.files(c.var.caller, id);
  const file = isFault(material) ? material : await make(material);
  if (isFault(file)) return problem(c, file);
  return c.body(file.bytes, 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.name}"`,
  });
}
