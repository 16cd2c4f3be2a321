import type { ExportFormat } from '../../../src/export/exporters.ts';
import { type Material, sourceOf } from './material.ts';
import { pdfHere, reportPdf } from './report-pdf.ts';
import type { MadeFile } from './save-file.ts';

/** Makes the files of one button. The code of each format is loaded when it is asked for. */
export type Maker = (material: Material) => Promise<readonly MadeFile[]>;

/** A file of an assessment or a sample school, by the key of its words. */
export type FileKey =
  | 'pdf'
  | 'board-pdf'
  | 'html'
  | 'docx'
  | 'xlsx'
  | 'plan-csv'
  | 'profile-csv'
  | 'answers-csv'
  | 'figures-csv'
  | 'calendar'
  | 'radar-svg'
  | 'bars-svg'
  | 'timeline-svg'
  | 'bundle';

/** How each file is made. */
export const MAKERS: Readonly<Record<FileKey, Maker>> = {
  pdf: async (material) => [
    material.isSample ? await pdfHere(sourceOf(material)) : await reportPdf(material, async () => sourceOf(material)),
  ],
  'board-pdf': report('board-pdf'),
  html: report('html'),
  docx: data('docx'),
  xlsx: data('xlsx'),
  'plan-csv': data('plan-csv'),
  'profile-csv': data('profile-csv'),
  'answers-csv': data('answers-csv'),
  'figures-csv': data('figures-csv'),
  calendar: async (material) => [await (await import('./calendar-file.ts')).calendarFile(material)],
  'radar-svg': async (material) => (await import('./chart-files.ts')).chartFiles(material, 'radar'),
  'bars-svg': async (material) => (await import('./chart-files.ts')).chartFiles(material, 'bars'),
  'timeline-svg': async (material) => (await import('./chart-files.ts')).chartFiles(material, 'timeline'),
  bundle: async (material) => [await (await import('./bundle-file.ts')).bundleFile(material)],
};

/** Loads the code of the PDF, so that it is here when the network is not. */
export function preparePdf(): void {
  void import('../../../src/export/exporters.ts');
}

function report(format: 'board-pdf' | 'html'): Maker {
  return async (material) => {
    const { exporters } = await import('../../../src/export/exporters.ts');
    return [await fileOf(exporters[format], material)];
  };
}

type DataFormat = 'docx' | 'xlsx' | 'plan-csv' | 'profile-csv' | 'answers-csv' | 'figures-csv';

function data(format: DataFormat): Maker {
  return async (material) => {
    const { dataExporters } = await import('../../../src/export/data-exporters.ts');
    return [await fileOf(dataExporters[format], material)];
  };
}

type Exporter = typeof import('../../../src/export/exporters.ts')['exporters'][ExportFormat];

async function fileOf({ mediaType, fileName, render }: Exporter, material: Material): Promise<MadeFile> {
  const source = sourceOf(material);
  return { name: fileName(source), mediaType, bytes: await render(source) };
}
