import { type ExportSource, exporters } from '../../../src/export/exporters.ts';
import { renderHandout } from '../../../src/export/handout.ts';

/** The formats that people read, by the name they are asked for. */
export const READABLE = ['pdf', 'board-pdf', 'html', 'handout'] as const;

/** Renders each format of a report that people read: what is bundled for other runtimes than Node. SHA-256 by format. */
export async function renderAll(source: ExportSource): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const format of READABLE) {
    const bytes =
      format === 'handout'
        ? await renderHandout({ ...source, on: source.report.answeredOn })
        : await exporters[format].render(source);
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
    hashes[format] = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return hashes;
}

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await renderAll(await request.json()));
  },
};
