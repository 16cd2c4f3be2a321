import type { Context } from '../../context.ts';
import type { CapacityRule } from '../../planning-parameters.ts';
import type { WhatIfChange } from '../../what-if.ts';
import type { PlanInput } from '../compile.ts';

/** The context as it would be. More or fewer days are no answer of the context: they change the days themselves. */
export function changedContext(
  { questionnaire, context }: Pick<PlanInput, 'questionnaire' | 'context'>,
  change: WhatIfChange,
): Context {
  const { questions, capacity } = questionnaire.planning;
  switch (change.kind) {
    case 'capacity':
    case 'days':
      return context;
    case 'posts':
      return answered(
        context,
        capacity.find((rule) => rule.kind === 'posts' && rule.role === change.role),
        change.posts,
      );
    case 'shared-days':
      return answered(
        context,
        capacity.find(({ kind }) => kind === 'shared-days'),
        change.perYear,
      );
    case 'budget':
      return { ...context, [questions.budget]: change.perYear };
    case 'horizon':
      return { ...context, [questions.horizon]: change.years };
    case 'focus':
      return { ...context, [questions.focus]: change.dimensions };
    case 'target':
      return { ...context, [questions.target]: change.level };
  }
}

function answered(context: Context, rule: CapacityRule | undefined, value: number): Context {
  return rule === undefined ? context : { ...context, [rule.question]: value };
}
