import type { Words } from '../../domain/sentences/fill.ts';
import type { ReportSource } from '../document/source.ts';
import { saidOf } from '../said.ts';
import { answersTable } from './answers-table.ts';
import type { DataTable } from './data-table.ts';
import { figuresTable } from './figures-table.ts';
import { planTable } from './plan-table.ts';
import { profileTable } from './profile-table.ts';

/** The tables of a report. */
export interface DataTables {
  readonly profile: DataTable;
  readonly answers: DataTable;
  readonly plan: DataTable;
  readonly figures: DataTable;
}

/** Makes the tables of a report in its language. `words` are those of `export.json`. */
export function dataTables(source: ReportSource, words: Words): DataTables {
  const said = saidOf(source, words);
  return { profile: profileTable(said), answers: answersTable(said), plan: planTable(said), figures: figuresTable(said) };
}
