import type { Plugin } from 'vite';

/** Questionnaire whose sample schools fill the sample room. */
const QUESTIONNAIRE = 'vet-internationalisation';

/** Writes `/sample-cohort.json`: the schools of the sample room, scored and planned at build time by the same engine. */
export function sampleCohortFile(): Plugin {
  return {
    name: 'waymark:sample-cohort',
    apply: 'build',
    async generateBundle() {
      const { sampleCohort } = await import('../../src/catalogue/sample-cohort.ts');
      this.emitFile({ type: 'asset', fileName: 'sample-cohort.json', source: JSON.stringify(sampleCohort(QUESTIONNAIRE)) });
    },
  };
}
