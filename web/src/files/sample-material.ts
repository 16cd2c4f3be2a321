import type { Example } from '../../../src/catalogue/version.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { Version } from '../profile/version.ts';
import { LANGUAGE } from '../words.ts';
import type { Material } from './material.ts';
import { reportHere, serviceDay } from './report-here.ts';

/** What the files of a sample school are made of, with the plan that its pages show. */
export async function sampleMaterial(version: Version, example: Example, plan: StoredPlan): Promise<Material> {
  const { scope, context, answers, figures, name: school } = example;
  const answeredOn = serviceDay();
  const facts = { scope, school, language: LANGUAGE, context, answers, figures, answeredOn, submitted: false };
  const made = await reportHere(version, facts, plan);
  return { id: `sample-${example.id}`, version, ...made, tracked: {}, fields: {}, isSample: true };
}
