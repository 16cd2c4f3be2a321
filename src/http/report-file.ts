import type { ReportDocument } from '../application/reports.ts';
import { type Fault, isFault } from '../domain/fault.ts';
import { upgradeReport } from '../domain/report-builder.ts';
import type { ExportFormat } from '../export/exporters.ts';

/** A file to be saved. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The report in a file format. The renderers are loaded at the first one, so that no other request pays for them. */
export async function reportFile({ text, hash, version }: ReportDocument, format: ExportFormat): Promise<ReportFile | Fault> {
  const report = upgradeReport(JSON.parse(text));
  if (isFault(report)) return report;
  const { exporters } = await import('../export/exporters.ts');
  const { questionnaire } = version;
  const texts = version.texts(report.language);
  const catalogueTexts = version.catalogueTexts(report.language);
  const source = { report: { ...report, hash }, questionnaire, texts, catalogueTexts };
  const { mediaType, fileName, render } = exporters[format];
  return { name: fileName(source), mediaType, bytes: Uint8Array.from(await render(source)) };
}
