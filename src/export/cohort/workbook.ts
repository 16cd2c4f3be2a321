import { writeXlsx } from 'hucre/xlsx';
import { plainLine } from '../plain-text.ts';
import type { DataTable } from '../tables/data-table.ts';
import { sheetOf } from '../xlsx/sheet.ts';
import { type CohortSaid, type CohortSource, cohortSaid } from './source.ts';
import { cohortTables } from './tables.ts';

/** A cohort as a workbook (XLSX): rows, spread, items, actions and who could help, and what it was made from. */
export async function renderCohortWorkbook(source: CohortSource): Promise<Uint8Array> {
  const said = cohortSaid(source);
  const tables = Object.values(cohortTables(said)).filter(({ rows }) => rows.length > 0);
  const day = new Date(`${source.on}T00:00:00Z`);
  const { autoFilter: _, ...about } = sheetOf(aboutTable(said));
  return writeXlsx({
    sheets: [...tables.map(sheetOf), about],
    properties: {
      title: said.say('document-title', { name: plainLine(source.room.cohort.name) }),
      subject: source.texts.questionnaire.title,
      creator: said.say('product'),
      created: day,
      modified: day,
    },
  });
}

/** What the workbook was made from, and what it may be used for. */
function aboutTable({ say, voice, source: { room, texts, on } }: CohortSaid): DataTable {
  const { id, version } = room.cohort.questionnaire;
  return {
    id: 'about',
    name: say('about'),
    columns: [
      { header: say('about'), kind: 'text', width: 24 },
      { header: say('value'), kind: 'text', width: 80 },
    ],
    rows: [
      [say('name'), plainLine(room.cohort.name)],
      [say('questionnaire'), `${texts.questionnaire.title} (${id} ${version})`],
      [say('day'), voice.date(on)],
      [say('schools'), say('rows', { rows: room.rows.length, named: room.participation.named, alias: room.participation.alias })],
      [say('about'), `${say('use')} ${say('taken')}`],
    ],
  };
}
