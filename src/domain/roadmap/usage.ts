import type { Plan, PlanInstance } from '../planning/instance.ts';

/** Person-days and open actions of a plan, by role and term. */
export interface Usage {
  /** `[role][term]`. */
  readonly days: readonly (readonly number[])[];
  readonly open: readonly (readonly number[])[];
  readonly daysInAll: readonly number[];
  readonly openInAll: readonly number[];
}

/** What a plan uses. */
export function usageOf(instance: PlanInstance, plan: Plan): Usage {
  const days = instance.roleCap.map(() => new Array<number>(instance.T).fill(0));
  const open = instance.roleCap.map(() => new Array<number>(instance.T).fill(0));
  instance.actions.forEach((action, j) => {
    const start = plan[j] ?? -1;
    if (start < 0) return;
    for (let k = 0; k < action.dur; k++) {
      const ofRole = days[action.role];
      const openOfRole = open[action.role];
      if (ofRole) ofRole[start + k] = (ofRole[start + k] ?? 0) + (action.effort[k] ?? 0);
      if (openOfRole) openOfRole[start + k] = (openOfRole[start + k] ?? 0) + 1;
    }
  });
  return { days, open, daysInAll: sums(days, instance.T), openInAll: sums(open, instance.T) };
}

function sums(rows: readonly (readonly number[])[], terms: number): readonly number[] {
  return Array.from({ length: terms }, (_, t) => rows.reduce((sum, row) => sum + (row[t] ?? 0), 0));
}
