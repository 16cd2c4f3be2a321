import type { LevelsLost, Loss } from '../../plan-explanation.ts';
import { evaluate } from '../../planning/evaluate.ts';
import type { Plan } from '../../planning/instance.ts';
import type { TermState } from '../../planning/levels.ts';
import type { Compiled } from '../compile.ts';
import { asLevel } from '../gains.ts';

/** A loss in micro-points, and as whole percent of a value. */
export function lossOf(before: number, after: number): Loss {
  const value = before - after;
  return { value, percent: before > 0 ? Math.round((100 * value) / before) : 0 };
}

/** Levels at the end of the plan that are lower in another one. */
export function levelsLost({ instance, items, input }: Compiled, plan: Plan, other: Plan): LevelsLost {
  const last = (one: Plan): TermState => {
    const { terms, today } = evaluate(instance, one);
    return terms.at(-1) ?? today;
  };
  const [now, then] = [last(plan), last(other)];
  const lower = (from: number | undefined, to: number | undefined) =>
    from !== undefined && to !== undefined && to < from ? [{ with: asLevel(from), without: asLevel(to) }] : [];
  const [overall] = lower(now.overall, then.overall);
  return {
    items: items.flatMap(({ id }, i) => lower(now.items[i], then.items[i]).map((levels) => ({ item: id, ...levels }))),
    dimensions: input.questionnaire.dimensions.flatMap(({ id }, d) =>
      lower(now.dims[d], then.dims[d]).map((levels) => ({ dimension: id, ...levels })),
    ),
    ...(overall ? { overall } : {}),
  };
}
