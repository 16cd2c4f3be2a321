import { country, latest } from '../../../src/catalogue/catalogue.ts';
import type { Country } from '../../../src/domain/country.ts';
import { type AssessmentFacts, buildReport } from '../../../src/domain/report-builder.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';
import { sampleSchool } from './schools.ts';

/** The sample schools of the published questionnaire. */
export const SCHOOLS = ['alder', 'birch', 'cedar'] as const;

/** A sample school with the plan that its report shows. */
export interface PlannedSchool {
  readonly source: ReportSource;
  readonly plan: StoredPlan;
  readonly calendar: NonNullable<ReturnType<typeof latest>>['calendar'];
  readonly country: Country;
  readonly facts: AssessmentFacts;
}

const known = new Map<string, Promise<PlannedSchool>>();

/** A sample school as `sampleSchool` gives it, and what its report was made of; made once. */
export function plannedSchool(name: string): Promise<PlannedSchool> {
  const found = known.get(name) ?? make(name);
  known.set(name, found);
  return found;
}

/** What the report of a sample school is written from. */
export async function schoolOf(name: string): Promise<ReportSource> {
  return (await plannedSchool(name)).source;
}

async function make(name: string): Promise<PlannedSchool> {
  const source = await sampleSchool(name);
  const version = latest('vet-internationalisation');
  const own = country(String(source.report.context.country)) ?? country('neutral');
  if (!version || !own) throw new Error('the catalogue lacks the questionnaire or its country');
  const { scope, school, language, context, answers, figures, answeredOn, submitted } = source.report;
  const facts = { scope, school, language, context, answers, figures, answeredOn, submitted };
  const { plan } = buildReport({ questionnaire: version.questionnaire, calendar: version.calendar, country: own, facts });
  return { source, plan, calendar: version.calendar, country: own, facts };
}
