import type { Plan, PlanInstance } from '../../../../src/domain/planning/instance.ts';
import { compilePlan } from '../../../../src/domain/roadmap/compile.ts';
import { generatedSchool } from '../../roadmap/helpers/generated.ts';
import { inputOf, type School } from '../../roadmap/helpers/schools.ts';

/** A generated school and its planning problem with the published actions. */
export interface RealSchool {
  readonly seed: number;
  readonly school: School;
  readonly instance: PlanInstance;
}

const ANY = 30;
const WITH_ONE_OF = 10;

/** Thirty schools as they come, and ten further ones where an action waits for one of several others. */
export function realSchools(): readonly RealSchool[] {
  const schools = Array.from({ length: ANY }, (_, k) => realSchool(k + 1));
  for (let seed = ANY + 1; schools.length < ANY + WITH_ONE_OF; seed++) {
    const one = realSchool(seed);
    if (one.instance.actions.some(({ anyPreds }) => anyPreds.length > 0)) schools.push(one);
  }
  return schools;
}

/** Pinned actions that a plan keeps and that do not run already: the referee counts these. */
export function keptByChoice({ actions }: PlanInstance, plan: Plan): number {
  return actions.filter((action, j) => action.pinned && action.fixedStart === undefined && plan[j]! >= 0).length;
}

function realSchool(seed: number): RealSchool {
  const school = generatedSchool(seed);
  return { seed, school, instance: compilePlan(inputOf(school)).instance };
}
