import type { Member, MemberNumber, VersionMix } from '../../domain/cohort/cohort.ts';
import type { CohortParameters } from '../../domain/cohort/parameters.ts';
import type { ProfileSnapshot } from '../../domain/cohort/snapshot.ts';
import { versionMix } from '../../domain/cohort/version-mix.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { Setting } from '../setting.ts';
import type { CohortRecord, MemberRecord } from './cohort-port.ts';

/** How the members of a room are read: by which version, and what their versions have in common. */
export interface Reading {
  readonly questionnaire: Questionnaire;
  readonly parameters: CohortParameters;
  readonly mix: VersionMix;
  /** The members with the snapshots found; one without is left out. */
  read(snapshotOf: (number: MemberNumber) => ProfileSnapshot | undefined): readonly Member[];
}

/** The members whose time has not run out. */
export function currentMembers<T extends Pick<MemberRecord, 'untilOn'>>(members: readonly T[], today: CivilDate): readonly T[] {
  return members.filter(({ untilOn }) => untilOn >= today);
}

/** Says how to read these members. */
export function readingOf({ catalogue }: Setting, cohort: CohortRecord, records: readonly MemberRecord[]): Reading {
  const { id, version } = cohort.questionnaire;
  const questionnaire = catalogue.find(id, version)?.questionnaire;
  if (!questionnaire?.cohorts) throw new Error(`the catalogue lost ${id}@${version}`);
  const versions = records.map(({ overview }) => overview.questionnaire.version);
  const asked = [...new Set(versions)].flatMap((one) => {
    const items = catalogue.find(id, one)?.questionnaire.items;
    return items ? [{ version: one, items: items.map((item) => item.id) }] : [];
  });
  return {
    questionnaire,
    parameters: questionnaire.cohorts,
    mix: versionMix(questionnaire, versions, asked),
    read: (snapshotOf) =>
      records.flatMap(({ number, sharing, wasShown }): Member[] => {
        const snapshot = snapshotOf(number);
        const isFormer = wasShown && sharing.appearance === 'aggregate';
        return snapshot ? [{ number, sharing, snapshot, ...(isFormer ? { wasShown: true } : {}) }] : [];
      }),
  };
}
