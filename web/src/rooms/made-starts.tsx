import { encode } from 'uqr';
import { renderCsv } from '../../../src/export/csv/csv.ts';
import type { DataTable } from '../../../src/export/tables/data-table.ts';
import { saveFile } from '../files/save-file.ts';
import { QrCode } from '../link/qr-code.tsx';
import { Page } from '../shell/page.tsx';
import { say } from './say.ts';

/** A prepared school with its whole link. */
export interface MadeStart {
  readonly label: string;
  readonly country: string;
  readonly link: string;
}

interface MadeStartsProps {
  readonly room: { readonly name: string; readonly purpose: string };
  readonly starts: readonly MadeStart[];
  readonly onBack: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The links just made, on a page of their own: as files, and as slips to print and cut. They cannot be shown again. */
export function MadeStarts({ room: { name, purpose }, starts, onBack }: MadeStartsProps) {
  const table = tableOf(starts);
  return (
    <Page title={say('starts.title', { count: starts.length })} eyebrow={name}>
      <div className="flow">
        <p className="lead no-print">{say('desk.starts.made')}</p>
        <p className="row no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {say('desk.starts.print')}
          </button>
          <button
            type="button"
            className="button quiet"
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
        </p>
        <ul className="plain-list start-slips">
          {starts.map(({ label, country, link }) => (
            <li key={link} className="card flow tight">
              <h2 className="small">
                {label} ({country})
              </h2>
              <p>{say('starts.slip', { room: name, purpose })}</p>
              <QrCode rows={encode(link, { ecc: 'M', border: 2 }).data} label={say('starts.qr', { label })} />
              <p className="secret" translate="no">
                {link}
              </p>
            </li>
          ))}
        </ul>
        <p className="row no-print">
          <button type="button" className="button quiet" onClick={onBack}>
            {say('starts.back')}
          </button>
        </p>
      </div>
    </Page>
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
