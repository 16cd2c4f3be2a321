import type { SampleCohort } from '../../../src/catalogue/sample-cohort.ts';
import { makeRelease } from '../../../src/domain/cohort/make-release.ts';
import { detailsOf, roomOf } from '../../../src/domain/cohort/room.ts';
import { versionMix } from '../../../src/domain/cohort/version-mix.ts';
import { type Reply, requestFile } from '../api.ts';
import { loadVersion } from '../profile/version.ts';
import type { Room } from './room.ts';

/** Written by `plugins/sample-cohort.ts`. */
const FILE = '/sample-cohort.json';

/** The room of sample schools: releases and comparisons are computed here, by the same functions as in the service. */
export async function loadSampleRoom(): Promise<Reply<Room>> {
  const sample = await requestFile<SampleCohort>(FILE);
  if (!sample.ok) return sample;
  const { cohort, members, earlier, waiting } = sample.body;
  const loaded = await loadVersion(cohort.questionnaire);
  if (!loaded.ok) return loaded;
  const version = loaded.body;
  const { questionnaire } = version;
  const parameters = questionnaire.cohorts;
  if (!parameters) return { ok: false, problem: { status: 404, title: '', detail: '' } };
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
  const details = detailsOf(questionnaire, mix, members);
  const view = roomOf({
    questionnaire,
    cohort,
    members,
    waiting,
    mix,
    release,
    before: before.release,
    earlier: new Map(earlier.map(({ number, snapshot }) => [number, snapshot.overview])),
  });
  return { ok: true, body: { view, version, parameters, details: async () => ({ ok: true, body: details }) } };
}
