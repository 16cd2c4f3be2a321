import type { Context, ContextValue } from '../../domain/context.ts';
import type { Clause, Condition, ConditionId, QuestionId } from '../../domain/questionnaire.ts';
import { type Question, questionsOf } from './question.ts';
import type { Subject } from './subject.ts';

/**
 * One context for every combination of answers that the given conditions can tell apart: answers that no clause
 * distinguishes stand for each other.
 */
export function distinctContexts(subject: Subject, wanted: ReadonlySet<ConditionId>): readonly Context[] {
  const conditions = subject.version.questionnaire.conditions.filter(({ id }) => wanted.has(id));
  const clauses = conditions.flatMap(clausesOf);
  const questions = questionsOf(subject.version.contextSchema);
  const asked = [...new Set(clauses.map(({ question }) => question))];
  return asked.reduce<readonly Context[]>(
    (contexts, id) => {
      const question = questions.get(id);
      const values = question
        ? valuesOf(
            question,
            clauses.filter((clause) => clause.question === id),
          )
        : [];
      return values.length === 0 ? contexts : combine(contexts, id, values);
    },
    [{}],
  );
}

/** Every clause of a condition. */
export function clausesOf(condition: Condition): readonly Clause[] {
  return [...(condition.all ?? []), ...(condition.any ?? [])];
}

function combine(contexts: readonly Context[], id: QuestionId, values: readonly ContextValue[]): readonly Context[] {
  return contexts.flatMap((context) => values.map((value) => ({ ...context, [id]: value })));
}

function valuesOf(question: Question, clauses: readonly Clause[]): readonly ContextValue[] {
  if (question.kind === 'boolean') return [false, true];
  if (question.kind === 'number') return [...new Set(clauses.flatMap(bothSides))];
  const mentioned = (value: string | number) => clauses.map((clause) => clause.in?.includes(value) ?? false).join();
  const kinds = new Map(question.options.map((value) => [mentioned(value), value]));
  if (question.kind === 'choice') return [...kinds.values()];
  return subsets([...kinds.values()].map(String));
}

/** Values just inside and just outside the range of a clause. */
function bothSides({ atLeast, atMost }: Clause): readonly number[] {
  return [...(atLeast === undefined ? [] : [atLeast - 1, atLeast]), ...(atMost === undefined ? [] : [atMost, atMost + 1])];
}

function subsets(values: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = values;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((subset) => [subset, [first, ...subset]]);
}
