import { type Context, completeContext, conditionsHolding } from '../context.ts';
import type { ItemId, Questionnaire, ShortCheck } from '../questionnaire.ts';

/** The items a short check asks at a school: those for everybody of the group, and those for people with the experience. */
export interface CheckQuestions {
  readonly first: readonly ItemId[];
  readonly more: readonly ItemId[];
}

/** What a short check asks at this school. Of alternatives the first that applies is asked; where none does, nothing is. */
export function questionsFor(questionnaire: Questionnaire, check: ShortCheck, context: Context): CheckQuestions {
  const holding = conditionsHolding(questionnaire, completeContext(questionnaire, context).values);
  const applies = new Set(
    questionnaire.items.filter(({ condition }) => condition === undefined || holding.has(condition)).map(({ id }) => id),
  );
  const chosen = (asked: ShortCheck['questions']) =>
    asked.flatMap((alternatives) => alternatives.find((id) => applies.has(id)) ?? []);
  return { first: chosen(check.questions), more: chosen(check.more ?? []) };
}
