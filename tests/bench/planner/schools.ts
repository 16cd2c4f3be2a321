import type { PlanInstance } from '../../../src/domain/planning/instance.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { generatedSchool } from '../../domain/roadmap/helpers/generated.ts';
import { inputOf } from '../../domain/roadmap/helpers/schools.ts';

/** Planning problems of schools of any size, status and maturity, with the actions of the published questionnaire. */
export function generatedProblems(count: number): readonly PlanInstance[] {
  return Array.from({ length: count }, (_, k) => compilePlan(inputOf(generatedSchool(k + 1))).instance);
}
