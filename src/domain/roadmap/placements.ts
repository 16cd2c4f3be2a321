import type { FaultDetail } from '../fault.ts';
import type { Plan } from '../planning/instance.ts';
import type { StoredPlan } from '../roadmap.ts';
import type { Compiled } from './compile.ts';

/** Chosen actions with their start terms, in the order of the problem. */
export function placementsOf({ candidates }: Compiled, plan: Plan): StoredPlan['placements'] {
  return candidates.flatMap(({ action }, j) => ((plan[j] ?? -1) < 0 ? [] : [{ action: action.id, term: plan[j] ?? 0 }]));
}

/** Start terms by index; actions that run already are always there. Placements of unknown actions are left out. */
export function planOf({ index, instance }: Compiled, placements: StoredPlan['placements']): Plan {
  const plan = instance.actions.map((action) => action.fixedStart ?? -1);
  for (const { action, term } of placements) {
    const j = index.get(action);
    if (j !== undefined) plan[j] = term;
  }
  return plan;
}

/** Placements that no plan of this school can have. */
export function checkPlacements(compiled: Compiled, placements: StoredPlan['placements']): readonly FaultDetail[] {
  const seen = new Set<string>();
  return placements.flatMap(({ action, term }, position): FaultDetail[] => {
    const pointer = `/placements/${position}`;
    if (seen.has(action)) return [{ pointer, detail: `"${action}" is placed twice.` }];
    seen.add(action);
    if (!compiled.index.has(action))
      return [{ pointer, detail: `"${action}" cannot be planned for this school (${whyOut(compiled, action)}).` }];
    const last = compiled.instance.T - 1;
    return Number.isInteger(term) && term >= 0 && term <= last
      ? []
      : [{ pointer, detail: `The plan has the terms 0 to ${last}, not ${term}.` }];
  });
}

function whyOut({ out }: Compiled, action: string): string {
  return out.get(action)?.kind ?? 'no such action';
}
