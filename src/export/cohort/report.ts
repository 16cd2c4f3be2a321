import type { Block } from '../document/blocks.ts';
import { change, spread, weak } from './group-blocks.ts';
import { opening, overview } from './overview-blocks.ts';
import { actions, help } from './plan-blocks.ts';
import type { CohortSaid } from './source.ts';

/** The report of a cohort: what its page shows, in the same order. */
export function cohortReport(said: CohortSaid): readonly Block[] {
  return [opening, overview, spread, weak, change, actions, help].flatMap((section) => section(said));
}
