import type { Context } from '../context.ts';
import type { Action, Questionnaire } from '../questionnaire.ts';

/** Person-days of an action in this school: the estimate for a mid-size school times the size factor, in half days. */
export function daysOf(questionnaire: Questionnaire, context: Context, action: Pick<Action, 'personDays'>): number {
  const { question, factors } = questionnaire.planning.effort;
  const factor = factors[String(context[question])] ?? 1;
  return Math.max(0.5, halfDays(action.personDays * factor));
}

/** Person-days per term of execution: as even as half days allow, the larger parts first. */
export function splitDays(days: number, terms: number): readonly number[] {
  const halves = Math.round(2 * days);
  const parts: number[] = [];
  for (let term = 0; term < terms; term++) parts.push(Math.ceil((halves - term) / terms) / 2);
  return parts;
}

/** The first, largest part of `splitDays`. */
export function largestPart(days: number, terms: number): number {
  return Math.ceil(Math.round(2 * days) / terms) / 2;
}

/** An estimate with its range, in half days: nobody has tried these figures yet. */
export function rangeOf(days: number, share: number): { readonly expected: number; readonly low: number; readonly high: number } {
  return { expected: days, low: Math.max(0.5, halfDays(days * (1 - share))), high: halfDays(days * (1 + share)) };
}

function halfDays(days: number): number {
  return Math.floor(2 * days + 0.5 + 1e-9) / 2;
}
