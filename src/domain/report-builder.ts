import type { Answers } from './answers.ts';
import type { Context } from './context.ts';
import type { Calendar, Country } from './country.ts';
import { type Fault, fault } from './fault.ts';
import type { Figures } from './indicators.ts';
import { type PlanBudget, WORKER_BUDGET } from './planning/plan.ts';
import type { Questionnaire, ScopeId } from './questionnaire.ts';
import { ENGINE_VERSION, REPORT_VERSION, type Report } from './report.ts';
import { keepOrPlan, noChoices } from './roadmap/plan.ts';
import type { CivilDate, StoredPlan } from './roadmap.ts';
import { scoreProfile } from './scoring/profile.ts';

/** What a school said and when: everything of an assessment that a report holds. */
export interface AssessmentFacts {
  readonly scope: ScopeId;
  readonly school: string;
  readonly language: string;
  readonly context: Context;
  readonly answers: Answers;
  readonly figures: Figures;
  /** Day of the submission, or the day the report is made for. */
  readonly answeredOn: CivilDate;
  readonly submitted: boolean;
}

/** The facts, and what they are read with. Without a plan one is made; `budget` is the work it may take. */
export interface ReportInput {
  readonly questionnaire: Questionnaire;
  readonly calendar: Calendar;
  readonly country: Country;
  readonly facts: AssessmentFacts;
  readonly plan?: StoredPlan | undefined;
  readonly budget?: PlanBudget;
}

/** The result of an assessment, and the plan it shows: the given one as long as the answers still allow it. */
export function buildReport(input: ReportInput): { readonly report: Report; readonly plan: StoredPlan } {
  const { questionnaire, calendar, country, facts } = input;
  const { scope, context, answers, figures } = facts;
  const role = questionnaire.scoring.groups[0]?.role ?? '';
  const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role, answers }], figures });
  const choices = input.plan?.choices ?? noChoices(facts.answeredOn);
  const problem = { questionnaire, calendar, country, context, profile, choices };
  const { plan, roadmap } = keepOrPlan({ ...problem, plan: input.plan, budget: input.budget ?? WORKER_BUDGET });
  const ref = { id: questionnaire.id, version: questionnaire.version };
  const report: Report = {
    reportVersion: REPORT_VERSION,
    engineVersion: ENGINE_VERSION,
    questionnaire: ref,
    ...facts,
    profile,
    roadmap,
  };
  return { report, plan };
}

/**
 * The report as JSON in one spelling: the keys of every object in order, nothing undefined, without the hash itself. The
 * result hash is taken of this text, outside the core.
 */
export function canonicalJson(report: Report): string {
  const { hash: _, ...hashed } = report;
  return canonical(hashed);
}

/** Reads a report that was stored by this or an earlier program. */
export function upgradeReport(stored: unknown): Report | Fault {
  if (isReport(stored)) return stored;
  const version = typeof stored === 'object' && stored !== null && 'reportVersion' in stored ? stored.reportVersion : undefined;
  if (typeof version !== 'number') return fault('invalid', 'This is not a report.');
  return fault('invalid', `The report has format ${version}, this program reads format ${REPORT_VERSION} and older.`);
}

/** A stored report was checked when it was written: its version says which shape it has. */
function isReport(stored: unknown): stored is Report {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'reportVersion' in stored &&
    stored.reportVersion === REPORT_VERSION &&
    'profile' in stored &&
    'roadmap' in stored
  );
}

function canonical(value: unknown): string {
  if (typeof value !== 'object') return String(JSON.stringify(value));
  if (value === null) return 'null';
  return Array.isArray(value) ? canonicalList(value) : canonicalFields(value);
}

function canonicalList(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${canonical(value ?? null)}`;
  return `[${text}]`;
}

function canonicalFields(value: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${quotedKey(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
}

/** Keys come again and again; what people wrote is never one. */
const quotedKeys = new Map<string, string>();
const MOST_KEYS = 2000;

function quotedKey(key: string): string {
  const found = quotedKeys.get(key);
  if (found !== undefined) return found;
  const quoted = JSON.stringify(key);
  if (quotedKeys.size < MOST_KEYS) quotedKeys.set(key, quoted);
  return quoted;
}
