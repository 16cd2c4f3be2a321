import type { Questionnaire } from '../questionnaire.ts';
import type { Cohort, Member, MemberNumber, Participation, ShownSchool, VersionMix } from './cohort.ts';
import type { Release } from './release.ts';
import type { SnapshotDetail, SnapshotOverview } from './snapshot.ts';
import { onCommonCore } from './version-mix.ts';

/**
 * Everything that may be shown of a cohort. Page, report, tables and interface read only this: rows of schools that show
 * themselves, and releases that went through suppression.
 */
export interface RoomView {
  readonly cohort: Cohort;
  /** In no order: whoever shows them sorts them by name. */
  readonly rows: readonly ShownSchool[];
  readonly participation: Participation;
  readonly mix: VersionMix;
  readonly release: Release | undefined;
  /** The last release of the round before. */
  readonly before: Release | undefined;
}

/** What a room is made of. */
export interface RoomInput {
  readonly questionnaire: Questionnaire;
  readonly cohort: Cohort;
  readonly members: readonly Member[];
  readonly waiting: Participation['waiting'];
  readonly mix: VersionMix;
  readonly release: Release | undefined;
  readonly before: Release | undefined;
  /** Overviews kept at the end of the round before. */
  readonly earlier: ReadonlyMap<MemberNumber, SnapshotOverview>;
}

/** Shows a cohort: members that are only counted leave no trace but their number. */
export function roomOf({ questionnaire, cohort, members, waiting, mix, release, before, earlier }: RoomInput): RoomView {
  const count = (appearance: string) => members.filter(({ sharing }) => sharing.appearance === appearance).length;
  return {
    cohort,
    rows: members.flatMap((member) => rowOf(questionnaire, mix, member, earlier.get(member.number)) ?? []),
    participation: { named: count('named'), alias: count('alias'), aggregate: count('aggregate'), waiting },
    mix,
    release,
    before,
  };
}

/** What a comparison reads of the schools that show themselves, by number. */
export function detailsOf(
  questionnaire: Questionnaire,
  mix: VersionMix,
  members: readonly Member[],
): ReadonlyMap<MemberNumber, SnapshotDetail> {
  return new Map(
    members
      .filter(({ sharing }) => sharing.appearance !== 'aggregate')
      .map(({ number, snapshot }) => [number, onCommonCore(questionnaire, mix, snapshot).detail]),
  );
}

function rowOf(
  questionnaire: Questionnaire,
  mix: VersionMix,
  { number, sharing, snapshot }: Member,
  before: SnapshotOverview | undefined,
): ShownSchool | undefined {
  if (sharing.appearance === 'aggregate') return undefined;
  const { overview } = onCommonCore(questionnaire, mix, snapshot);
  const shown = { number, name: sharing.name, appearance: sharing.appearance, help: sharing.help, overview };
  return before ? { ...shown, before: withShared(before, overview) } : shown;
}

/** Of an earlier round, only what is shared today. */
function withShared(before: SnapshotOverview, { levels }: SnapshotOverview): SnapshotOverview {
  const shared = <Value>(values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(values).filter(([dimension]) => levels[dimension] !== undefined));
  return { ...before, levels: shared(before.levels), scores: shared(before.scores) };
}
