import type { SampleCohort } from '../../../src/catalogue/sample-cohort.ts';
import { type Reply, requestFile } from '../api.ts';
import { loadVersion } from '../profile/version.ts';
import { makeSampleRoom } from './make-sample-room.ts';
import type { Room } from './room.ts';

/** Written by `plugins/sample-cohort.ts`. */
const FILE = '/sample-cohort.json';

/** The room of sample schools: releases and comparisons are computed here, nothing is saved. */
export async function loadSampleRoom(): Promise<Reply<Room>> {
  const sample = await requestFile<SampleCohort>(FILE);
  if (!sample.ok) return sample;
  const version = await loadVersion(sample.body.cohort.questionnaire);
  if (!version.ok) return version;
  const { questionnaire } = version.body;
  const parameters = questionnaire.cohorts;
  if (!parameters) return { ok: false, problem: { status: 404, title: '', detail: '' } };
  const { view, details } = makeSampleRoom(questionnaire, parameters, sample.body);
  return { ok: true, body: { view, version: version.body, parameters, details: async () => ({ ok: true, body: details }) } };
}
