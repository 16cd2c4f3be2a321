import { cheapestPath, type Obstacle } from '../../planning/path.ts';
import { NEVER } from '../../planning/presolve.ts';
import type { Level } from '../../questionnaire.ts';
import type { CheapestPath, LevelGoal, MissingStep, PathObstacle } from '../../what-if.ts';
import { type Compiled, compilePlan, type PlanInput } from '../compile.ts';
import { asLevel } from '../gains.ts';
import { whyImpossible } from '../left-out.ts';

/** Person-days and money are counted in hundredths there. */
const HUNDREDTHS = 100;

/**
 * The way to a level with the fewest person-days: exact, or between `atLeast` and `personDays`; or why this horizon does
 * not reach it. What the plan chooses plays no part. An unknown or unrated dimension counts as one that no action raises.
 */
export function cheapestLevel(input: PlanInput, goal: LevelGoal): CheapestPath {
  const compiled = compilePlan(input);
  const dim = input.questionnaire.dimensions.findIndex(({ id }) => id === goal.dimension);
  if (goal.dimension !== undefined && !compiled.items.some(({ dimension }) => dimension === goal.dimension))
    return { goal, kind: 'no-action', missing: [] };
  const path = cheapestPath(compiled.instance, { dim: goal.dimension === undefined ? undefined : dim, level: goal.level });
  if (path.kind === 'reached') return { goal, kind: 'reached' };
  if (path.kind === 'no-action')
    return {
      goal,
      kind: 'no-action',
      missing: path.missing.map(({ item, level }) => missingStep(compiled, item, asLevel(level))),
    };
  const actions = path.actions.map((j) => ({
    action: compiled.candidates[j]?.action.id ?? '',
    personDays: compiled.candidates[j]?.personDays ?? 0,
  }));
  const days = { personDays: path.days / HUNDREDTHS, atLeast: path.atLeast / HUNDREDTHS };
  if (path.kind === 'beyond-horizon')
    return { goal, kind: 'beyond-horizon', ...days, actions, because: obstacle(compiled, path.because) };
  const placed = path.actions.map((j, k) => ({ ...(actions[k] ?? { action: '', personDays: 0 }), term: path.plan[j] ?? 0 }));
  return { goal, kind: 'found', ...days, actions: placed.toSorted((a, b) => a.term - b.term), term: path.term };
}

function obstacle({ candidates }: Compiled, because: Obstacle): PathObstacle {
  if (because.kind === 'terms')
    return { kind: 'terms', unplaced: because.unplaced.flatMap((j) => candidates[j]?.action.id ?? []) };
  return { ...because, needed: because.needed / HUNDREDTHS, available: because.available / HUNDREDTHS };
}

/** Actions of the catalogue that take the step at which the item gets stuck. */
function missingStep(compiled: Compiled, index: number, level: Level): MissingStep {
  const item = compiled.items[index]?.id ?? '';
  const reachable = highest(compiled, index);
  const takes = compiled.input.questionnaire.actions.filter(({ raises }) =>
    raises.some((raise) => raise.item === item && raise.from <= reachable && raise.to > reachable),
  );
  const again = takes.filter(({ id }) => compiled.index.has(id) && whyImpossible(compiled, id) === undefined);
  const actions = takes.flatMap(({ id }) => whyImpossible(compiled, id) ?? []);
  return { item, level, reachable, actions, again: again.map(({ id }) => id) };
}

/** The level that all possible actions together give an item. */
function highest({ instance, before }: Compiled, index: number): Level {
  const covered = new Set<number>();
  instance.actions.forEach(({ effects }, j) => {
    if (before.earliest[j] === NEVER) return;
    for (const { item, from, to } of effects) if (item === index) for (let step = from + 1; step <= to; step++) covered.add(step);
  });
  let level = instance.items[index]?.level ?? 0;
  while (covered.has(level + 1)) level++;
  return asLevel(level);
}
