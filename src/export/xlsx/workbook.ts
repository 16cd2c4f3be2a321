import { writeXlsx } from 'hucre/xlsx';
import type { Words } from '../../domain/sentences/fill.ts';
import type { ReportSource } from '../document/source.ts';
import { plainLine } from '../plain-text.ts';
import { type Said, saidOf } from '../said.ts';
import type { DataTable } from '../tables/data-table.ts';
import { dataTables } from '../tables/tables.ts';
import { sheetOf } from './sheet.ts';

/**
 * A report as a workbook (XLSX): profile, answers, plan and figures, each with filters, and what it was made from. The same
 * report gives the same bytes. `words` are those of `export.json`.
 */
export async function renderWorkbook(source: ReportSource, words: Words): Promise<Uint8Array> {
  const { report, texts } = source;
  const { profile, answers, plan, figures } = dataTables(source, words);
  const tables = [profile, answers, plan, ...(figures.rows.length > 0 ? [figures] : [])];
  const said = saidOf(source, words);
  const day = new Date(`${report.answeredOn}T00:00:00Z`);
  const { autoFilter: _, ...about } = sheetOf(aboutTable(said));
  return writeXlsx({
    sheets: [...tables.map(sheetOf), about],
    properties: {
      title: said.say('workbook-title', { school: plainLine(report.school) }),
      subject: texts.questionnaire.title,
      creator: said.say('product'),
      created: day,
      modified: day,
    },
  });
}

/** What the workbook was made from. */
function aboutTable({ say, voice, source: { report, texts } }: Said): DataTable {
  const { id, version } = report.questionnaire;
  return {
    id: 'about',
    name: say('about'),
    columns: [
      { header: say('about'), kind: 'text', width: 28 },
      { header: say('value'), kind: 'text', width: 70 },
    ],
    rows: [
      [say('school'), plainLine(report.school)],
      [say('questionnaire'), `${texts.questionnaire.title} (${id} ${version})`],
      [say('scope'), texts.scopes[report.scope]?.name ?? report.scope],
      [say('answered-on'), voice.date(report.answeredOn)],
      [say('engine'), report.engineVersion],
      ...(report.hash === undefined ? [] : [[say('hash'), report.hash]]),
      [say('estimates'), say('estimates-text')],
    ],
  };
}
