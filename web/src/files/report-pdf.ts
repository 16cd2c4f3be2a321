import type { ExportSource } from '../../../src/export/exporters.ts';
import type { MadeFile } from './save-file.ts';

/**
 * The report as PDF: made by the service, or here by the same module when the service does not give it, for whatever reason.
 * The bytes are the same. `source` is asked for only then.
 */
export async function reportPdf(id: string, source: () => Promise<ExportSource>): Promise<MadeFile> {
  return (await fromService(id)) ?? pdfHere(await source());
}

/** The report as PDF, made here. */
export async function pdfHere(source: ExportSource): Promise<MadeFile> {
  const { exporters } = await import('../../../src/export/exporters.ts');
  const { mediaType, fileName, render } = exporters.pdf;
  return { name: fileName(source), mediaType, bytes: await render(source) };
}

async function fromService(id: string): Promise<MadeFile | undefined> {
  try {
    const response = await fetch(`/api/assessments/${encodeURIComponent(id)}/report.pdf`);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const mediaType = response.headers.get('content-type') ?? '';
    if (!response.ok || name === undefined || !mediaType.startsWith('application/pdf')) return undefined;
    return { name, mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
