import type { PlanInstance } from '../../../src/domain/planning/instance.ts';
import { type PlanBudget, planBest } from '../../../src/domain/planning/plan.ts';
import { Random } from '../../../src/domain/planning/random.ts';

/** Enough work to run through every part of the engine, little enough for three hundred problems. */
const BUDGET: PlanBudget = { name: 'worker', search: 60, bound: 60 };

/**
 * Plans, values, bounds and multipliers of all problems as one text of whole numbers, one line each. The same engine gives
 * the same text on every runtime; compare by any hash of it.
 */
export function fingerprint(instances: readonly PlanInstance[]): string {
  return instances.map(lineOf).join('\n');
}

/** The given problems, and so many more with days, money and places changed by whole numbers. */
export function withPerturbed(instances: readonly PlanInstance[], count: number): readonly PlanInstance[] {
  const random = new Random(count);
  const more = Array.from({ length: count - instances.length }, () =>
    perturbed(instances[random.below(instances.length)]!, random),
  );
  return [...instances, ...more];
}

function lineOf(instance: PlanInstance): string {
  const { plan, value, bound, dual } = planBest(instance, BUDGET);
  return `${value} ${bound} ${plan.join(',')} ${dual.join(',')}`;
}

function perturbed(instance: PlanInstance, random: Random): PlanInstance {
  return {
    ...instance,
    cap: instance.cap.map((days) => days + (random.below(17) - 8) / 2),
    budget: instance.budget + (random.below(41) - 20) * 500,
    par: instance.par.map((open) => Math.max(1, open + random.below(3) - 1)),
    gateW: random.below(13),
    gateOW: random.below(7),
  };
}
