import type { ExportSource } from '../../../src/export/exporters.ts';
import type { Material } from './material.ts';
import type { MadeFile } from './save-file.ts';

/** Which report: of this assessment, with or without what people noted. */
type Wanted = Pick<Material, 'id' | 'annex'>;

/**
 * The report as PDF: made by the service, or here by the same module when the service does not give it, for whatever reason.
 * The bytes are the same. `source` is asked for only then.
 */
export async function reportPdf(wanted: Wanted, source: () => Promise<ExportSource>): Promise<MadeFile> {
  return (await fromService(wanted)) ?? pdfHere(await source());
}

/** The report as PDF, made here. */
export async function pdfHere(source: ExportSource): Promise<MadeFile> {
  const { exporters } = await import('../../../src/export/exporters.ts');
  const { mediaType, fileName, render } = exporters.pdf;
  return { name: fileName(source), mediaType, bytes: await render(source) };
}

async function fromService({ id, annex }: Wanted): Promise<MadeFile | undefined> {
  try {
    const query = annex === undefined ? '' : `?annex=${annex}`;
    const response = await fetch(`/api/assessments/${encodeURIComponent(id)}/report.pdf${query}`);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const mediaType = response.headers.get('content-type') ?? '';
    if (!response.ok || name === undefined || !mediaType.startsWith('application/pdf')) return undefined;
    return { name, mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
