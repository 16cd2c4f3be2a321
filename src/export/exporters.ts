import { canonicalJson } from '../domain/report-builder.ts';
import { dataExporters } from './data-exporters.ts';
import type { ReportSource } from './document/source.ts';
import { fileStem } from './file-name.ts';
import { fontsFor } from './fonts/fonts.ts';
import { type PdfKind, renderReportPdf } from './pdf/render.ts';
import { wordsOf } from './words.ts';

/** A report with the words of its questionnaire version; the patterns of its sentences are looked up here. */
export type ExportSource = Omit<ReportSource, 'words'>;

/** One file format of a report. */
export interface Exporter {
  readonly mediaType: string;
  /** Name without folder, made of letters, digits and hyphens. */
  fileName(source: ExportSource): string;
  /** The bytes of the file: the same for the same report, wherever it is made. */
  render(source: ExportSource): Promise<Uint8Array>;
}

/**
 * All formats a report leaves the app in. `html` holds a style of its own: send it as a file, or with a policy that allows
 * it. Questions on paper need no report: see `handout.ts`.
 */
export const exporters = {
  json: {
    mediaType: 'application/json',
    fileName: (source) => `${fileStem(source.report)}.json`,
    render: async ({ report }) => {
      const text = canonicalJson(report);
      return new TextEncoder().encode(report.hash === undefined ? text : `{"hash":"${report.hash}",${text.slice(1)}`);
    },
  },
  pdf: pdf('full', ''),
  'board-pdf': pdf('board', '-board'),
  html: {
    mediaType: 'text/html; charset=utf-8',
    fileName: (source) => `${fileStem(source.report)}.html`,
    render: async ({ work: _, ...parts }) => {
      const { renderReportHtml } = await import('./html/render.ts');
      return new TextEncoder().encode(await renderReportHtml({ ...parts, words: wordsOf(parts.texts.language) }));
    },
  },
  ...dataExporters,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exporters;

function pdf(kind: PdfKind, suffix: string): Exporter {
  return {
    mediaType: 'application/pdf',
    fileName: (source) => `${fileStem(source.report)}${suffix}.pdf`,
    render: async ({ work: _, ...parts }) => {
      const source = { ...parts, words: wordsOf(parts.texts.language) };
      return renderReportPdf(source, await fontsFor(lettersOf(source)), kind);
    },
  };
}

/** Texts with all letters that a report may need: what the school wrote, and a sample of the questionnaire's language. */
function lettersOf({ report, texts }: ExportSource): string {
  const declined = report.roadmap.leftOut.map(({ reason }) => (reason.kind === 'declined' ? reason.reason : ''));
  return JSON.stringify([report.school, report.answers, report.context, declined, texts.questionnaire, texts.levels]);
}
