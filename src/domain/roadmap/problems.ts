import type { FaultDetail } from '../fault.ts';
import type { PlanProblem } from '../planning/verify.ts';
import type { StoredPlan } from '../roadmap.ts';
import type { Compiled } from './compile.ts';

/** A broken rule of planning in words, with a pointer to the placement it is about. */
export function describeProblem(
  compiled: Compiled,
  problem: PlanProblem,
  { placements }: Pick<StoredPlan, 'placements'>,
): FaultDetail {
  const id = 'action' in problem ? (compiled.candidates[problem.action]?.action.id ?? '') : '';
  const position = placements.findIndex(({ action }) => action === id);
  return { pointer: position < 0 ? '/placements' : `/placements/${position}`, detail: detailOf(compiled, problem, id) };
}

function detailOf(compiled: Compiled, problem: PlanProblem, id: string): string {
  const nameOf = (index: number) => `"${compiled.candidates[index]?.action.id ?? index}"`;
  switch (problem.kind) {
    case 'length':
      return `The plan is about ${problem.expected} actions.`;
    case 'start':
      return `"${id}" cannot start in term ${problem.start}.`;
    case 'horizon':
      return `"${id}" would end after the last term.`;
    case 'window':
      return `"${id}" cannot start in term ${problem.term}: its dates do not allow it.`;
    case 'fixed':
      return compiled.candidates[problem.action]?.fixed
        ? `"${id}" is part of the application and starts in term ${problem.term}.`
        : `"${id}" has been running since term ${problem.term}.`;
    case 'after':
      return `"${id}" needs ${nameOf(problem.other)} first.`;
    case 'after-one-of':
      return `"${id}" needs one of ${(compiled.candidates[problem.action]?.oneOf ?? []).map((one) => `"${one}"`).join(', ')} first.`;
    case 'weeks':
      return `"${id}" does not fit into the weeks of term ${problem.term}: ${problem.over / 10} weeks too many.`;
    case 'capacity':
      return `Term ${problem.term} is over its person-days by ${problem.short / 100}${ofRole(compiled, problem.role)}.`;
    case 'open-actions':
      return `Term ${problem.term} has ${problem.over} open actions too many${ofRole(compiled, problem.role)}.`;
    case 'budget':
      return `The plan is over the budget by ${problem.short / 100} euro.`;
  }
}

function ofRole({ capacity }: Compiled, role: number | undefined): string {
  return role === undefined ? '' : ` (${capacity.roles[role] ?? role})`;
}
