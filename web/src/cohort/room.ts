import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import type { CohortParameters } from '../../../src/domain/cohort/parameters.ts';
import type { RoomView } from '../../../src/domain/cohort/room.ts';
import type { SnapshotDetail } from '../../../src/domain/cohort/snapshot.ts';
import type { Reply } from '../api.ts';
import type { Version } from '../profile/version.ts';

/** What a comparison reads besides the rows, by number of the school. */
export type Details = ReadonlyMap<MemberNumber, SnapshotDetail>;

/** A room with everything its page reads, wherever it comes from. */
export interface Room {
  readonly view: RoomView;
  readonly version: Version;
  readonly parameters: CohortParameters;
  /** Reads what a comparison needs of some schools. Those that have left meanwhile are not in the reply. */
  details(numbers: readonly MemberNumber[]): Promise<Reply<Details>>;
}

/** Whether this reader may see rows; others see the published figures only. */
export function showsRows({ rows, participation: { named, alias } }: RoomView): boolean {
  return rows.length > 0 || named + alias === 0;
}

/** Compares two names as the reader's language does. */
export const byName = new Intl.Collator('en').compare;

/** The name of a value of a facet, and of the facet itself. */
export function facetNames({ version: { texts } }: Pick<Room, 'version'>, facet: string) {
  const { label = facet, options = {} } = texts.context[facet] ?? {};
  return { label, option: (value: string) => options[value] ?? value };
}
