import { fontsFor } from '../fonts/fonts.ts';
import { type CohortSource, cohortSaid } from './source.ts';

/** One file format of a cohort. */
export interface CohortExporter {
  readonly mediaType: string;
  fileName(source: CohortSource): string;
  /** The bytes of the file: the same for the same source, wherever it is made. */
  render(source: CohortSource): Promise<Uint8Array>;
}

/** All formats in which a comparison of schools leaves the app. Each is loaded when it is asked for. */
export const cohortExporters = {
  pdf: {
    mediaType: 'application/pdf',
    fileName: (source) => `${stem(source)}.pdf`,
    render: async (source) => {
      const { renderCohortPdf } = await import('./pdf.ts');
      return renderCohortPdf(source, await fontsFor(lettersOf(source)));
    },
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: (source) => `${stem(source)}.xlsx`,
    render: async (source) => (await import('./workbook.ts')).renderCohortWorkbook(source),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    fileName: (source) => `${stem(source)}.csv`,
    render: async (source) => {
      const [{ cohortTables }, { renderCsv }] = await Promise.all([import('./tables.ts'), import('../csv/csv.ts')]);
      return new TextEncoder().encode(renderCsv(cohortTables(cohortSaid(source)).overview));
    },
  },
} as const satisfies Readonly<Record<string, CohortExporter>>;

/** The name of a cohort is not in the file name: people choose it freely. */
function stem(source: CohortSource): string {
  return `${cohortSaid(source).say('file')}-${source.on}`;
}

/** Texts with all letters that the files may need. */
function lettersOf({ room, texts }: CohortSource): string {
  return JSON.stringify([room.cohort, room.rows.map(({ name }) => name), texts.questionnaire, texts.levels]);
}
