import { latest } from '../../../src/catalogue/catalogue.ts';
import { sampleCohort } from '../../../src/catalogue/sample-cohort.ts';
import type { CohortSource } from '../../../src/export/cohort/source.ts';
import { makeSampleRoom } from '../../../web/src/cohort/make-sample-room.ts';

let made: CohortSource | undefined;

/** The sample room as its files are made from it. Made once: planning for its schools takes seconds. */
export function sampleSource(): CohortSource {
  made ??= makeSource();
  return made;
}

function makeSource(): CohortSource {
  const version = latest('vet-internationalisation');
  const sample = sampleCohort('vet-internationalisation');
  const parameters = version?.questionnaire.cohorts;
  if (!version || !sample || !parameters) throw new Error('the catalogue has no sample cohort');
  const { view, details } = makeSampleRoom(version.questionnaire, parameters, sample);
  return {
    room: view,
    details,
    questionnaire: version.questionnaire,
    parameters,
    texts: version.texts('en'),
    catalogueTexts: version.catalogueTexts('en'),
    on: '2026-11-22',
  };
}
