import { encode } from 'uqr';
import { renderCsv } from '../../../src/export/csv/csv.ts';
import type { DataTable } from '../../../src/export/tables/data-table.ts';
import { saveFile } from '../files/save-file.ts';
import { QrCode } from '../link/qr-code.tsx';
import { say } from './say.ts';

/** A prepared school with its whole link. */
export interface MadeStart {
  readonly label: string;
  readonly country: string;
  readonly link: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The links just made: as files, and as a sheet of QR codes to print. They cannot be shown again. */
export function MadeStarts({ starts }: { readonly starts: readonly MadeStart[] }) {
  const table = tableOf(starts);
  return (
    <div className="flow start-links">
      <p className="row no-print">
        <button
          type="button"
          className="button"
          onClick={async () => {
            const { workbookOf } = await import('../../../src/export/xlsx/one-sheet.ts');
            saveFile({ name: `${table.id}.xlsx`, mediaType: XLSX, bytes: await workbookOf(table) });
          }}
        >
          {say('desk.starts.xlsx')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() =>
            saveFile({ name: `${table.id}.csv`, mediaType: 'text/csv', bytes: new TextEncoder().encode(renderCsv(table)) })
          }
        >
          {say('desk.starts.csv')}
        </button>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say('desk.starts.print')}
        </button>
      </p>
      <ul className="plain-list columns">
        {starts.map(({ label, country, link }) => (
          <li key={link} className="card flow tight">
            <p>
              <strong>{label}</strong> ({country})
            </p>
            <QrCode rows={encode(link, { ecc: 'M', border: 2 }).data} label={label} />
            <p className="secret small" translate="no">
              {link}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function tableOf(starts: readonly MadeStart[]): DataTable {
  return {
    id: 'start-links',
    name: say('desk.starts.list'),
    columns: [
      { header: say('desk.starts.school'), kind: 'text', width: 30 },
      { header: say('desk.starts.country'), kind: 'text', width: 10 },
      { header: say('desk.starts.link'), kind: 'text', width: 80 },
    ],
    rows: starts.map(({ label, country, link }) => [label, country, link]),
  };
}
