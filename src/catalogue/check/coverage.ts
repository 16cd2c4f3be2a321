import { type Context, conditionsHolding } from '../../domain/context.ts';
import type { Action, ConditionId, Item } from '../../domain/questionnaire.ts';
import { distinctContexts } from './contexts.ts';
import { type FileFault, faultAt } from './fault.ts';
import { possibleActions } from './possible-actions.ts';
import type { Claim, Subject } from './subject.ts';

/** Steps between the five levels. */
export const STEPS = [0, 1, 2, 3] as const;

/**
 * Wherever an item applies, each step has an action that can come there too, or a declared gap says why not; and every declared
 * gap is a real one. Looks at every context that conditions can tell apart.
 */
export const everyStepIsServed: Claim = (subject) => {
  const { questionnaire } = subject.version;
  if (questionnaire.actions.length === 0) return [];
  const { declaredGaps, items } = questionnaire;
  const needed = new Set<number>();
  const open = new Map<string, FileFault>();
  for (const context of contextsOf(subject)) {
    const holding = conditionsHolding(questionnaire, context);
    const actions = possibleActions(questionnaire, holding);
    for (const item of items.filter(({ condition }) => !condition || holding.has(condition))) {
      for (const step of STEPS.filter((from) => !isServed(item, from, actions))) {
        const reasons = declaredGaps.flatMap((gap, index) =>
          gap.item === item.id && gap.from === step && !gap.conditions.some((id) => holding.has(id)) ? [index] : [],
        );
        for (const index of reasons) needed.add(index);
        if (reasons.length === 0) open.set(`${item.id} ${step}`, unserved(item, step, context));
      }
    }
  }
  const idle = declaredGaps.flatMap((_, index) =>
    needed.has(index) ? [] : [faultAt('actions.json', ['declaredGaps', index], 'declares a gap that does not exist')],
  );
  return [...open.values(), ...idle];
};

/** One context for each combination of answers that tells items, actions, restrictions, gaps and who has a grant apart. */
export function contextsOf(subject: Subject): readonly Context[] {
  const { items, actions, planning, declaredGaps } = subject.version.questionnaire;
  const conditions = [
    ...[...items, ...actions].map(({ condition }) => condition),
    ...planning.restrictions.filter(({ forbid }) => forbid).map(({ condition }) => condition),
    ...declaredGaps.flatMap((gap) => gap.conditions),
    planning.grantHeld,
  ];
  return distinctContexts(subject, new Set(conditions.filter((id): id is ConditionId => id !== undefined)));
}

/** Whether one of the actions covers a step of an item. */
export function isServed(item: Item, step: number, actions: readonly Action[]): boolean {
  return actions.some(({ raises }) => raises.some((raise) => raise.item === item.id && raise.from <= step && raise.to > step));
}

function unserved(item: Item, step: number, context: Context): FileFault {
  const detail = `no action leads from level ${step} to ${step + 1} where ${sayContext(context)}; add one or declare the gap`;
  return faultAt('schema.json', ['properties', item.id], detail);
}

/** A context in words of the files. */
export function sayContext(context: Context): string {
  const where = Object.entries(context).map(([question, value]) => `${question}: ${String(value)}`);
  return where.join(', ') || 'it applies';
}
