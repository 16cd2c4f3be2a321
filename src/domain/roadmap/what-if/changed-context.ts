import type { Context } from '../../context.ts';
import type { WhatIfChange } from '../../what-if.ts';
import type { PlanInput } from '../compile.ts';

/** The context as it would be. More or fewer days are no answer of the context: they change the days themselves. */
export function changedContext(
  { questionnaire, context }: Pick<PlanInput, 'questionnaire' | 'context'>,
  change: WhatIfChange,
): Context {
  const { questions } = questionnaire.planning;
  switch (change.kind) {
    case 'capacity':
    case 'days':
      return context;
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
