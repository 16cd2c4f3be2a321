import type { PlanInstance } from '../../../../src/domain/planning/instance.ts';

/** A way to give a school more room: every plan that was allowed before is still allowed, and worth as much. */
export interface Relaxation {
  readonly name: string;
  /** `amount`: 1 or more; days, terms of weeks or places, or so many thousand euro. */
  apply(instance: PlanInstance, amount: number): PlanInstance;
}

export const RELAXATIONS: readonly Relaxation[] = [
  {
    name: 'days of the school',
    apply: (instance, amount) => ({ ...instance, cap: instance.cap.map((days) => days + amount) }),
  },
  {
    name: 'days of a role',
    apply: (instance, amount) => ({ ...instance, roleCap: instance.roleCap.map((cap) => cap.map((days) => days + amount)) }),
  },
  { name: 'budget', apply: (instance, amount) => ({ ...instance, budget: instance.budget + 1000 * amount }) },
  {
    name: 'open actions',
    apply: (instance, amount) => ({
      ...instance,
      par: instance.par.map((open) => open + amount),
      rolePar: instance.rolePar.map((open) => open + amount),
    }),
  },
  {
    name: 'start terms',
    apply: (instance) => ({
      ...instance,
      actions: instance.actions.map((action) => ({ ...action, starts: allTerms(instance.T) })),
    }),
  },
  {
    name: 'deadlines',
    apply: (instance, amount) => ({
      ...instance,
      actions: instance.actions.map((action) =>
        action.windows === undefined
          ? action
          : { ...action, windows: action.windows.map((window) => ({ ...window, to: window.to + amount })) },
      ),
    }),
  },
  {
    name: 'weeks of a term',
    apply: (instance, amount) => ({ ...instance, termWeeks: instance.termWeeks.map((weeks) => weeks + amount) }),
  },
  { name: 'horizon', apply: oneMoreTerm },
];

/** A term like the last one comes after it, and takes half of its weight: what is reached before counts as before. */
function oneMoreTerm(instance: PlanInstance): PlanInstance {
  const again = <Value>(values: readonly Value[]) => [...values, ...values.slice(-1)];
  const halved = again(instance.u);
  for (const t of [instance.T - 1, instance.T]) halved[t] = instance.u[instance.T - 1]! / 2;
  return {
    ...instance,
    T: instance.T + 1,
    cap: again(instance.cap),
    roleCap: instance.roleCap.map(again),
    par: again(instance.par),
    termWeeks: again(instance.termWeeks),
    u: halved,
    actions: instance.actions.map((action) => ({
      ...action,
      starts: action.starts | (1 << instance.T),
      ...(action.windows === undefined ? {} : { windows: again(action.windows) }),
    })),
  };
}

function allTerms(terms: number): number {
  return (1 << terms) - 1;
}
