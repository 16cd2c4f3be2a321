import type { Context } from '../context.ts';
import type { CapacityRule } from '../planning-parameters.ts';
import type { Questionnaire, RoleId } from '../questionnaire.ts';
import { tablesOf } from './tables.ts';
import type { SchoolTerm } from './terms.ts';

/** Person-days that a plan may use, by role and term. */
export interface Capacity {
  /** Every role that owns an action, in the order of the catalogue. */
  readonly roles: readonly RoleId[];
  /** `[role][term]`, in half days. */
  readonly byRole: readonly (readonly number[])[];
  /** Of all roles, by term. */
  readonly inAll: readonly number[];
  /** People behind each role, at least one: each may have a few actions open at once. */
  readonly people: readonly number[];
}

/** Person-days per role from posts or agreed days, less the reserve, spread over the terms by their teaching weeks. */
export function capacityOf(
  questionnaire: Questionnaire,
  context: Context,
  terms: readonly SchoolTerm[],
  yearWeeks: number,
): Capacity {
  const { roles } = tablesOf(questionnaire);
  const share = questionnaire.planning.plannedShare;
  const byRole = roles.map((role) => {
    const days = yearlyDays(questionnaire.planning.capacity, role, context);
    return days === undefined ? terms.map(() => unlimitedFor(questionnaire, role)) : spread(days * share, terms, yearWeeks);
  });
  const people = roles.map((role) => peopleOf(questionnaire.planning.capacity, role, context));
  return { roles, byRole, inAll: terms.map((_, term) => byRole.reduce((sum, days) => sum + (days[term] ?? 0), 0)), people };
}

/** Days a year of a role; undefined where no rule speaks of it. */
function yearlyDays(rules: readonly CapacityRule[], role: RoleId, context: Context): number | undefined {
  for (const rule of rules) {
    if (rule.kind === 'posts' && rule.role === role)
      return numberAt(context, rule.question, 0) * rule.daysPerPost * rule.developmentShare;
    if (rule.kind === 'shared-days' && rule.roles[role] !== undefined)
      return numberAt(context, rule.question, usualDays(rule, context)) * (rule.roles[role] ?? 0);
  }
  return undefined;
}

/** Started posts, or the whole multiples of the days of one person. */
function peopleOf(rules: readonly CapacityRule[], role: RoleId, context: Context): number {
  for (const rule of rules) {
    if (rule.kind === 'posts' && rule.role === role) return Math.max(1, Math.ceil(numberAt(context, rule.question, 0)));
    if (rule.kind === 'shared-days' && rule.roles[role] !== undefined) return Math.max(1, Math.floor(rule.roles[role] ?? 0));
  }
  return 1;
}

function usualDays(rule: Extract<CapacityRule, { kind: 'shared-days' }>, context: Context): number {
  const staff = rule.staff[String(context[rule.staffQuestion])] ?? 0;
  return Math.max(rule.atLeast, (staff / 10) * rule.daysPerTenStaff);
}

function numberAt(context: Context, question: string, otherwise: number): number {
  const value = context[question];
  return typeof value === 'number' ? value : otherwise;
}

/** Half days by term whose running sum never drifts from the exact one. */
function spread(days: number, terms: readonly SchoolTerm[], yearWeeks: number): readonly number[] {
  let weeks = 0;
  let given = 0;
  return terms.map((term) => {
    weeks += term.weeks;
    const due = Math.floor((2 * days * weeks) / (yearWeeks || 1) + 0.5) / 2;
    const now = due - given;
    given = due;
    return now;
  });
}

/** A role without a rule is never short: all its actions fit into one term. */
function unlimitedFor(questionnaire: Questionnaire, role: RoleId): number {
  const days = questionnaire.actions.filter(({ owner }) => owner === role).reduce((sum, action) => sum + action.personDays, 0);
  return 2 * Math.ceil(days);
}
