import { exportWordsOf } from './export-words.ts';
import type { Exporter, ExportSource } from './exporters.ts';
import { fileStem } from './file-name.ts';
import type { DataTables } from './tables/tables.ts';
import { wordsOf } from './words.ts';

/**
 * The formats besides the PDF that follow from a report alone. Each is loaded when it is asked for. Calendar, bundle and
 * draft of an application need more than a report: see `ics/calendar.ts`, `json/bundle.ts`, `erasmus-plan/draft-plan.ts`.
 */
export const dataExporters = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: ({ report }) => `${fileStem(report)}.xlsx`,
    render: async (parts) => (await import('./xlsx/workbook.ts')).renderWorkbook(...sourceOf(parts)),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    fileName: ({ report }) => `${fileStem(report)}.docx`,
    render: async (parts) => (await import('./docx/report-docx.ts')).renderReportDocx(...sourceOf(parts)),
  },
  'profile-csv': csv('profile'),
  'answers-csv': csv('answers'),
  'plan-csv': csv('plan'),
  'figures-csv': csv('figures'),
  'radar-svg': svg('radar'),
  'bars-svg': svg('bars'),
  'timeline-svg': svg('timeline'),
} as const satisfies Readonly<Record<string, Exporter>>;

function csv(table: keyof DataTables): Exporter {
  return {
    mediaType: 'text/csv; charset=utf-8; header=present',
    fileName: ({ report }) => `${fileStem(report)}-${table}.csv`,
    render: async (parts) => {
      const [{ dataTables }, { renderCsv }] = await Promise.all([import('./tables/tables.ts'), import('./csv/csv.ts')]);
      return new TextEncoder().encode(renderCsv(dataTables(...sourceOf(parts))[table]));
    },
  };
}

/** The first chart of its kind; an empty drawing where the report has none. */
function svg(kind: 'radar' | 'bars' | 'timeline'): Exporter {
  return {
    mediaType: 'image/svg+xml',
    fileName: ({ report }) => `${fileStem(report)}-${kind}.svg`,
    render: async (parts) => {
      const { reportCharts } = await import('./charts/charts.ts');
      const chart = reportCharts(sourceOf(parts)[0]).find((one) => one.kind === kind);
      return new TextEncoder().encode(chart?.svg ?? '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    },
  };
}

function sourceOf(parts: ExportSource) {
  const { language } = parts.texts;
  return [{ ...parts, words: wordsOf(language) }, exportWordsOf(language)] as const;
}
