import { evaluate } from '../planning/evaluate.ts';
import type { Plan } from '../planning/instance.ts';
import type { TermState } from '../planning/levels.ts';
import type { Roadmap } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { asLevel } from './gains.ts';

/** Today (term -1) and the end of each term. The score starts from the published one and adds what the steps are worth. */
export function progressOf(compiled: Compiled, plan: Plan): Roadmap['progress'] {
  const { today, terms } = evaluate(compiled.instance, plan);
  const { dimensions } = compiled.input.questionnaire;
  const start = compiled.input.profile.overall.score.value ?? scoreOf(compiled, today);
  return [today, ...terms].map((state, index) => ({
    term: index - 1,
    overall: asLevel(state.overall),
    score: Math.min(100, start + scoreOf(compiled, state) - scoreOf(compiled, today)),
    dimensions: dimensions.flatMap(({ id }, d) =>
      (state.dims[d] ?? -1) < 0 ? [] : [{ dimension: id, level: asLevel(state.dims[d] ?? 0) }],
    ),
  }));
}

/** Weighted mean of the rated items, 0 to 100, as in the profile. */
function scoreOf({ instance }: Compiled, state: TermState): number {
  const sums = instance.dims.map(() => ({ points: 0, weight: 0 }));
  instance.items.forEach((item, i) => {
    const sum = sums[item.dim];
    if (!sum || item.level < 0) return;
    sum.points += 25 * item.w * (state.items[i] ?? 0);
    sum.weight += item.w;
  });
  let points = 0;
  let weight = 0;
  sums.forEach((sum, d) => {
    if (sum.weight === 0) return;
    points += ((instance.dims[d]?.w ?? 0) * sum.points) / sum.weight;
    weight += instance.dims[d]?.w ?? 0;
  });
  return weight === 0 ? 0 : points / weight;
}
