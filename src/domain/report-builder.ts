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
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (Array.isArray(value)) return canonicalList(value);
  return isObject(value) ? canonicalFields(value) : String(JSON.stringify(value));
}

function canonicalList(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${canonical(value ?? null)}`;
  return `[${text}]`;
}

function canonicalFields(fields: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const { key, name } of orderOf(fields)) {
    const field = fields[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${name}:${canonical(field)}`;
  }
  return `{${text}}`;
}

/** Text without quotes, backslashes, control characters and what is not ASCII stands as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A key, and how it is spelt in JSON. */
interface Key {
  readonly key: string;
  readonly name: string;
}

/** The same lists of keys come again and again; what people wrote is never a key. */
const orders = new Map<string, readonly Key[]>();
const MOST_ORDERS = 500;

function orderOf(fields: object): readonly Key[] {
  const keys = Object.keys(fields);
  const as = keys.join();
  const found = orders.get(as);
  if (found !== undefined) return found;
  const order = keys.sort().map((key) => ({ key, name: quoted(key) }));
  if (orders.size < MOST_ORDERS) orders.set(as, order);
  return order;
}
