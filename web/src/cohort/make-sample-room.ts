import type { SampleCohort } from '../../../src/catalogue/sample-cohort.ts';
import { makeRelease } from '../../../src/domain/cohort/make-release.ts';
import type { CohortParameters } from '../../../src/domain/cohort/parameters.ts';
import { detailsOf, type RoomView, roomOf } from '../../../src/domain/cohort/room.ts';
import { versionMix } from '../../../src/domain/cohort/version-mix.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire.ts';
import type { Details } from './room.ts';

/** The sample room with its two releases, computed by the same functions as in the service. */
export function makeSampleRoom(
  questionnaire: Questionnaire,
  parameters: CohortParameters,
  { cohort, members, earlier, waiting }: SampleCohort,
): { readonly view: RoomView; readonly details: Details } {
  const mix = versionMix(
    questionnaire,
    members.map(({ snapshot }) => snapshot.overview.questionnaire.version),
    [],
  );
  const [first, last] = [cohort.rounds[0], cohort.rounds.at(-1)];
  const made = { questionnaire, parameters, mix };
  const closed = { number: 1, round: first?.number ?? 1, on: first?.closedOn ?? '' };
  const before = makeRelease({ ...made, ...closed, members: earlier, earlier: [] });
  const open = { number: 2, round: last?.number ?? 1, on: last?.openedOn ?? '' };
  const { release } = makeRelease({ ...made, ...open, members, earlier: [before] });
  const kept = new Map(earlier.map(({ number, snapshot }) => [number, snapshot.overview]));
  return {
    view: roomOf({ questionnaire, cohort, members, waiting, mix, release, before: before.release, earlier: kept }),
    details: detailsOf(questionnaire, mix, members),
  };
}
