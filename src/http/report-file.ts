import type { ReportDocument } from '../application/reports.ts';
import { type Fault, isFault } from '../domain/fault.ts';
import { upgradeReport } from '../domain/report-builder.ts';
import type { ExportFormat, ExportSource } from '../export/exporters.ts';

/** How a file is made: with a link to where `origin` checks it; `annex` tells whether notes and evidence are repeated. */
export interface FileOptions {
  readonly origin: string;
  readonly annex?: ExportSource['annex'];
}

/** A file to be saved. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The report in a file format. The renderers are loaded at the first one, so that no other request pays for them. */
export async function reportFile(
  document: ReportDocument,
  format: ExportFormat,
  options: FileOptions,
): Promise<ReportFile | Fault> {
  const source = sourceOf(document);
  if (isFault(source)) return source;
  const { exporters } = await import('../export/exporters.ts');
  const { mediaType, fileName, render } = exporters[format];
  return { name: fileName(source), mediaType, bytes: Uint8Array.from(await render({ ...source, ...options })) };
}

/** What a file of a report is written from. */
export function sourceOf({ text, hash, version }: ReportDocument): ExportSource | Fault {
  const report = upgradeReport(JSON.parse(text));
  if (isFault(report)) return report;
  const { questionnaire } = version;
  const texts = version.texts(report.language);
  const catalogueTexts = version.catalogueTexts(report.language);
  return { report: { ...report, hash }, questionnaire, texts, catalogueTexts };
}
