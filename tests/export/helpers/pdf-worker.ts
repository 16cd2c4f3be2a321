import { type ExportSource, exporters } from '../../../src/export/exporters.ts';

/** Renders the PDF of a posted report: what is bundled for other runtimes than Node. */
export async function render(source: ExportSource): Promise<Uint8Array> {
  return exporters.pdf.render(source);
}

export default {
  async fetch(request: Request): Promise<Response> {
    return new Response((await render(await request.json())).slice().buffer);
  },
};
