import { country } from '../../../../src/catalogue/catalogue.ts';
import type { Context } from '../../../../src/domain/context.ts';
import type { PlanInput } from '../../../../src/domain/roadmap/compile.ts';
import { noChoices, type PlannedRoadmap, planRoadmap } from '../../../../src/domain/roadmap/plan.ts';
import type { PlanChoices } from '../../../../src/domain/roadmap.ts';
import { scoreProfile } from '../../../../src/domain/scoring/profile.ts';
import { questionnaire, TEST_BUDGET, version } from './schools.ts';

/** Everything the plan of a sample school follows from, on a given day. */
export function sampleInput(
  id: string,
  startOn: string,
  changes: { readonly context?: Context; readonly choices?: Partial<PlanChoices> } = {},
): PlanInput {
  const sample = version.examples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample school ${id}`);
  const context = { ...sample.context, ...changes.context };
  const facts = country(String(context.country)) ?? country('neutral');
  if (!facts) throw new Error('the neutral country is missing');
  const { scope, answers } = sample;
  const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role: 'leader', answers }] });
  const choices = { ...noChoices(startOn), ...changes.choices };
  return { questionnaire, country: facts, calendar: version.calendar, context, profile, choices };
}

/** The plan and roadmap of a sample school. */
export function sampleRoadmap(...school: Parameters<typeof sampleInput>): PlannedRoadmap & { readonly input: PlanInput } {
  const input = sampleInput(...school);
  return { input, ...planRoadmap({ ...input, budget: TEST_BUDGET }) };
}
