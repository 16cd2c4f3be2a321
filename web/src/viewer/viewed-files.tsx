import { noChoices } from '../../../src/domain/roadmap/plan.ts';
import { FileButton } from '../files/file-button.tsx';
import { type FileKey, MAKERS } from '../files/makers.ts';
import type { Material } from '../files/material.ts';
import { say } from '../files/say.ts';
import type { Viewed } from './load-viewed.ts';
import '../files/files.css';

const FILES: readonly FileKey[] = ['pdf', 'board-pdf', 'docx', 'xlsx'];

/** The files of a report that a viewer may take along. */
export default function ViewedFiles({ viewed }: { readonly viewed: Viewed }) {
  return (
    <ul className="plain-list flow tight">
      {FILES.map((file) => (
        <li key={file}>
          <FileButton label={say(`file.${file}.get`)} make={() => MAKERS[file](materialOf(viewed))} />
        </li>
      ))}
    </ul>
  );
}

/** What the school tracks and chose is not part of the result. */
function materialOf({ id, report, version }: Viewed): Material {
  const choices = noChoices(report.roadmap.startOn);
  return { id, report, version, plan: { planVersion: 1, choices, placements: [], value: 0, bound: 0 }, tracked: {}, fields: {} };
}
