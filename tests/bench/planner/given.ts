import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Plan, PlanAction, PlanInstance } from '../../../src/domain/planning/instance.ts';

/** A planning problem with the best value known for it, in points, and the proven bound (equal: it is the optimum). */
export interface GivenProblem {
  readonly name: string;
  readonly family: string;
  readonly best: number;
  readonly bound: number;
  readonly plan?: Plan;
  readonly instance: PlanInstance;
}

/** The benchmark as it was given: it knows no weeks, alternatives, pins or limits of open actions by role. */
type GivenAction = Pick<PlanAction, 'effects' | 'preds' | 'effort' | 'dur' | 'cost' | 'role' | 'starts' | 'quick'>;
type GivenItem = Omit<PlanInstance['items'][number], 'priority'>;
interface Given extends Omit<GivenProblem, 'instance'> {
  readonly instance: Omit<PlanInstance, 'dims' | 'items' | 'actions' | 'rolePar' | 'termWeeks'> & {
    readonly dims: readonly { readonly w: number }[];
    readonly items: readonly GivenItem[];
    readonly actions: readonly GivenAction[];
  };
}

/** The 82 given problems: 60 random ones, 20 dense and 2 hand-made ones with the real catalogue's shape. */
export function givenProblems(): readonly GivenProblem[] {
  const packed = readFileSync(path.resolve(import.meta.dirname, 'instances.json.br'));
  const list: readonly Given[] = JSON.parse(brotliDecompressSync(packed).toString());
  return list.map((one) => ({ ...one, instance: completed(one.instance) }));
}

function completed(given: Given['instance']): PlanInstance {
  return {
    ...given,
    dims: given.dims.map((dim) => ({ ...dim, foundation: false })),
    items: given.items.map((item) => ({ ...item, priority: 1 })),
    actions: given.actions.map((action) => ({ ...action, anyPreds: [], weeks: 0, pinned: false })),
    rolePar: given.roleCap.map(() => Number.POSITIVE_INFINITY),
    termWeeks: given.cap.map(() => Number.POSITIVE_INFINITY),
  };
}
