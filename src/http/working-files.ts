import type { FileMaterial } from '../application/files.ts';
import { type Fault, isFault } from '../domain/fault.ts';
import { livingPlan } from '../domain/progress/living-plan.ts';
import type { ExportSource } from '../export/exporters.ts';
import { type ReportFile, sourceOf } from './report-file.ts';

/** The light files a school goes on working with. Word files and workbooks take too long here: browsers make them. */
export const workingFiles = {
  /** The plan at work as a table. */
  async csv(material: FileMaterial): Promise<ReportFile | Fault> {
    const source = sourceAtWork(material);
    if (isFault(source)) return source;
    const { dataExporters } = await import('../export/data-exporters.ts');
    const { mediaType, fileName, render } = dataExporters['plan-csv'];
    return { name: fileName(source), mediaType, bytes: Uint8Array.from(await render(source)) };
  },

  /** The plan at work as a calendar, for the assessment of this id. */
  async calendar(id: string, material: FileMaterial): Promise<ReportFile | Fault> {
    const source = sourceAtWork(material);
    if (isFault(source)) return source;
    const [{ renderCalendar, sequenceAt }, { exportWordsOf }, { wordsOf }, { fileStem }] = await Promise.all([
      import('../export/ics/calendar.ts'),
      import('../export/export-words.ts'),
      import('../export/words.ts'),
      import('../export/file-name.ts'),
    ]);
    const { language } = source.texts;
    const identity = { id, sequence: sequenceAt(material.now) };
    const text = renderCalendar({ ...source, words: wordsOf(language) }, exportWordsOf(language), identity);
    return { name: `${fileStem(source.report)}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: bytesOf(text) };
  },

  /** Everything of the assessment. */
  async bundle(material: FileMaterial): Promise<ReportFile | Fault> {
    const source = sourceOf(material);
    if (isFault(source)) return source;
    const [{ renderBundle }, { fileStem }] = await Promise.all([
      import('../export/json/bundle.ts'),
      import('../export/file-name.ts'),
    ]);
    const { plan, fields, tracked: actions } = material;
    const extras = { ...(isEmpty(fields) ? {} : { fields }), ...(isEmpty(actions) ? {} : { actions }) };
    const text = await renderBundle({ report: source.report, plan, ...extras }, (bytes) =>
      crypto.subtle.digest('SHA-256', bytes),
    );
    return { name: `${fileStem(source.report)}-bundle.json`, mediaType: 'application/json', bytes: bytesOf(text) };
  },
} as const;

/** With the plan at work, where anything is tracked. */
function sourceAtWork(material: FileMaterial): ExportSource | Fault {
  const source = sourceOf(material);
  if (isFault(source) || isEmpty(material.tracked)) return source;
  const { plan, tracked, now } = material;
  const { roadmap } = source.report;
  return { ...source, work: livingPlan({ roadmap, choices: plan.choices, tracked, today: now.slice(0, 10) }) };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text));
}
