import type { Calendar, Country } from '../../domain/country.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Report } from '../../domain/report.ts';
import { buildReport, canonicalJson } from '../../domain/report-builder.ts';
import { type Bundle, resultHash, type Sha256 } from './bundle.ts';

/** What a report follows from, beside the facts in the bundle. */
export interface VerifyInput {
  readonly bundle: Bundle;
  readonly questionnaire: Questionnaire;
  readonly calendar: Calendar;
  readonly country: Country;
}

/** Whether a bundle holds what it says. */
export interface Verdict {
  /** The report computed anew from the facts and the plan in the bundle, and its hash. */
  readonly report: Report;
  readonly hash: string;
  /** The bundle states this hash, and every figure in it is the one computed anew. */
  readonly holds: boolean;
  /** JSON pointers into the bundle where its report differs from the one computed anew, in its order; at most 500. */
  readonly differences: readonly string[];
}

const MOST_DIFFERENCES = 500;

/** Computes the report of a bundle anew and compares hash and every figure. */
export async function verifyBundle({ bundle, questionnaire, calendar, country }: VerifyInput, sha256: Sha256): Promise<Verdict> {
  const { scope, school, language, context, answers, figures, answeredOn, submitted } = bundle.report;
  const facts = { scope, school, language, context, answers, figures, answeredOn, submitted };
  const { report } = buildReport({ questionnaire, calendar, country, facts, plan: bundle.plan });
  const hash = await resultHash(report, sha256);
  const differences = differencesOf(bundle.report, JSON.parse(canonicalJson(report)), '/report');
  const holds = hash === bundle.hash && differences.length === 0;
  return { report, hash, holds, differences: differences.slice(0, MOST_DIFFERENCES) };
}

/** Pointers to every value that is not the same in both. */
function differencesOf(one: unknown, other: unknown, pointer: string): readonly string[] {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? [] : [pointer];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differencesOf(one[key], other[key], `${pointer}/${key}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
