import { evaluate } from './evaluate.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { brokenRules } from './verify-rules.ts';

/** A rule that a plan breaks. `short` in hundredths of a person-day or in cents, `over` in tenths of a week or in actions. */
export type PlanProblem =
  | { readonly kind: 'length'; readonly expected: number }
  | { readonly kind: 'start'; readonly action: number; readonly start: number }
  | { readonly kind: 'horizon'; readonly action: number }
  | { readonly kind: 'window'; readonly action: number; readonly term: number }
  | { readonly kind: 'fixed'; readonly action: number; readonly term: number }
  | { readonly kind: 'after'; readonly action: number; readonly other: number; readonly lag: number }
  | { readonly kind: 'after-one-of'; readonly action: number; readonly group: number }
  | { readonly kind: 'weeks'; readonly action: number; readonly term: number; readonly over: number }
  | { readonly kind: 'capacity'; readonly term: number; readonly role: number | undefined; readonly short: number }
  | { readonly kind: 'open-actions'; readonly term: number; readonly role: number | undefined; readonly over: number }
  | { readonly kind: 'budget'; readonly short: number };

/** What an independent reading of a plan says; it shares no code with the search. */
export interface Verdict {
  readonly feasible: boolean;
  readonly problems: readonly PlanProblem[];
  /** Pinned actions the plan leaves out. The caller decides: an impossible pin is not a fault of the plan. */
  readonly missing: readonly number[];
  /** Whole micro-points of the objective; 0 if the plan is not even a list of start terms. */
  readonly value: number;
}

/** Checks every rule of docs/planning.md and values the plan, straight from the definition. */
export function verifyPlan(instance: PlanInstance, plan: Plan): Verdict {
  const problems = brokenRules(instance, plan);
  const readable = problems.every((problem) => problem.kind !== 'length' && problem.kind !== 'start');
  const missing: number[] = [];
  instance.actions.forEach((action, j) => {
    if (action.pinned && !(plan[j]! >= 0)) missing.push(j);
  });
  return { feasible: problems.length === 0, problems, missing, value: readable ? evaluate(instance, plan).value : 0 };
}
