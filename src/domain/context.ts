import type { Clause, Condition, ConditionId, ContextQuestion, QuestionId, Questionnaire } from './questionnaire.ts';

/** One answer to a context question. */
export type ContextValue = string | number | boolean | readonly string[];

/** What the school said of itself, by question; a question not answered is absent. */
export type Context = Readonly<Record<QuestionId, ContextValue>>;

/** The context with assumed values filled in, and which ones were assumed. */
export interface CompletedContext {
  readonly values: Context;
  readonly assumed: readonly QuestionId[];
}

/** Fills every unanswered question that has an assumed value. */
export function completeContext(questionnaire: Pick<Questionnaire, 'context'>, context: Context): CompletedContext {
  const values: Record<QuestionId, ContextValue> = {};
  const assumed: QuestionId[] = [];
  for (const question of questionnaire.context) {
    const given = context[question.id];
    if (given !== undefined) values[question.id] = given;
    else {
      const value = assumedValue(question, values);
      if (value === undefined) continue;
      values[question.id] = value;
      assumed.push(question.id);
    }
  }
  return { values, assumed };
}

/** The value taken for a question nobody answered, given the values of the questions before it. */
export function assumedValue(question: ContextQuestion, values: Context): ContextValue | undefined {
  const by = question.assumedBy;
  return by?.values[String(values[by.question])] ?? question.assumed;
}

/** Whether a condition holds. A clause on a question without a value does not hold. */
export function holds(condition: Condition, context: Context): boolean {
  const all = condition.all ?? [];
  const any = condition.any ?? [];
  return (
    all.every((clause) => clauseHolds(clause, context)) &&
    (any.length === 0 || any.some((clause) => clauseHolds(clause, context)))
  );
}

/** The ids of all conditions of the version that hold in a (completed) context. */
export function conditionsHolding(questionnaire: Pick<Questionnaire, 'conditions'>, context: Context): ReadonlySet<ConditionId> {
  return new Set(questionnaire.conditions.filter((condition) => holds(condition, context)).map(({ id }) => id));
}

/** The questions a condition asks whose answers are assumed: nobody gave them. */
export function assumedFor(
  { conditions }: Pick<Questionnaire, 'conditions'>,
  id: ConditionId | undefined,
  assumed: readonly QuestionId[],
): readonly QuestionId[] {
  const condition = id === undefined ? undefined : conditions.find((one) => one.id === id);
  if (!condition) return [];
  const asked = new Set([...(condition.all ?? []), ...(condition.any ?? [])].map(({ question }) => question));
  return assumed.filter((question) => asked.has(question));
}

function clauseHolds(clause: Clause, context: Context): boolean {
  const value = context[clause.question];
  if (value === undefined) return false;
  if (clause.in) {
    const wanted = clause.in;
    const given = (typeof value === 'object' ? value : [value]) as readonly (string | number | boolean)[];
    if (!given.some((one) => wanted.includes(one))) return false;
  }
  if (clause.atLeast !== undefined && !(typeof value === 'number' && value >= clause.atLeast)) return false;
  if (clause.atMost !== undefined && !(typeof value === 'number' && value <= clause.atMost)) return false;
  return true;
}
