import { bound } from '../../../../src/domain/planning/bound.ts';
import { certifiedBound } from '../../../../src/domain/planning/certify.ts';
import type { Plan, PlanInstance } from '../../../../src/domain/planning/instance.ts';
import { Random } from '../../../../src/domain/planning/random.ts';
import { solve } from '../../../../src/domain/planning/search.ts';
import { verifyPlan } from '../../../../src/domain/planning/verify.ts';
import { compilePlan } from '../../../../src/domain/roadmap/compile.ts';
import { generatedSchool } from '../../roadmap/helpers/generated.ts';
import { inputOf } from '../../roadmap/helpers/schools.ts';
import { LARGE, randomInstance, SMALL, TANGLED } from './random-instance.ts';
import { RELAXATIONS } from './relaxations.ts';

const ITERATIONS = 25;
/** Every so many trials the school is one with the published actions. */
const REAL_EVERY = 20;
/** Every so many trials the bound is proven and checked too. */
const BOUND_EVERY = 10;

/** What the independent checker found wrong with one plan. */
export type Finding = 'infeasible' | 'value' | 'bound';

/** Plans one random school, and reads plan, value and bound with the independent checker. */
export function randomSolve(seed: number): readonly Finding[] {
  const instance = anyInstance(seed);
  const { plan, value } = solve(instance, { iterations: ITERATIONS, seed });
  const verdict = verifyPlan(instance, plan);
  const findings: Finding[] = [];
  if (!verdict.feasible) findings.push('infeasible');
  if (verdict.value !== value) findings.push('value');
  if (seed % BOUND_EVERY === 0) {
    const proof = bound(instance, 2 * ITERATIONS, plan);
    if (proof.bound < verdict.value || certifiedBound(instance, proof.dual, plan) !== proof.bound) findings.push('bound');
  }
  return findings;
}

/** A random school planned, then planned again with more room, both valued by the independent checker. */
export interface RelaxationTrial {
  readonly name: string;
  /** Worth less than before, though no further pinned action found its place, or not allowed at all. */
  readonly lower: boolean;
  readonly morePins: boolean;
  readonly moved: number;
  readonly chosen: number;
}

/** Relaxes one limit of a random school by a random amount, and plans again from the plan before. */
export function randomRelaxation(seed: number): RelaxationTrial {
  const instance = anyInstance(seed);
  const random = new Random(-seed);
  const { name, apply } = RELAXATIONS[random.below(RELAXATIONS.length)]!;
  const easier = apply(instance, 1 + random.below(5));
  const before = solve(instance, { iterations: ITERATIONS, seed }).plan;
  const after = solve(easier, { iterations: ITERATIONS, seed: seed + 1, previous: before, inertia: 0.05 }).plan;
  const [old, own] = [verifyPlan(instance, before), verifyPlan(easier, after)];
  const more = keptPins(easier, after) - keptPins(instance, before);
  return {
    name,
    lower: !old.feasible || !own.feasible || more < 0 || (more === 0 && own.value < old.value),
    morePins: more > 0,
    moved: before.filter((start, j) => start >= 0 && after[j] !== start).length,
    chosen: before.filter((start) => start >= 0).length,
  };
}

function anyInstance(seed: number): PlanInstance {
  if (seed % REAL_EVERY === 0) return compilePlan(inputOf(generatedSchool(seed / REAL_EVERY))).instance;
  return randomInstance(seed, seed % 4 === 0 ? LARGE : seed % 4 === 1 ? TANGLED : SMALL);
}

function keptPins(instance: PlanInstance, plan: Plan): number {
  return instance.actions.filter((action, j) => action.pinned && plan[j]! >= 0).length;
}
