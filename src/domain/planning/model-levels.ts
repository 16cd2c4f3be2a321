import type { PlanInstance } from './instance.ts';
import { endedBy } from './model-actions.ts';
import type { Objective } from './objective.ts';
import { ONE, type RowBuilder, ZERO } from './sparse.ts';

/**
 * Adds a column for each item, level and term ("has the level at the end of the term"): at most the sum of the actions
 * that cover the step, at most the level below; none above the target. Returns by item the columns `[level * T + t]`, level 0 to 4.
 */
export function addLevels(
  instance: PlanInstance,
  objective: Objective,
  started: Int32Array,
  builder: RowBuilder,
): readonly Int32Array[] {
  return instance.items.map((item, i) => {
    const columns = new Int32Array(5 * instance.T).fill(ZERO);
    if (item.level < 0) return columns;
    const worth = objective.level[i]!;
    const target = instance.maxLevel[item.dim]!;
    columns.fill(ONE, 0, (item.level + 1) * instance.T);
    for (let level = item.level + 1; level <= target; level++) addLevel(instance, started, builder, columns, i, level, worth);
    return columns;
  });
}

function addLevel(
  instance: PlanInstance,
  started: Int32Array,
  builder: RowBuilder,
  columns: Int32Array,
  i: number,
  level: number,
  worth: readonly number[],
): void {
  const covering = instance.actions.flatMap((action, j) =>
    action.effects.some((effect) => effect.item === i && effect.from < level && level <= effect.to) ? [j] : [],
  );
  let before: readonly number[] = [];
  for (let t = 0; t < instance.T; t++) {
    const at = level * instance.T + t;
    const below = columns[at - instance.T]!;
    const ends = covering.map((j) => endedBy(instance, started, j, t));
    const gain = (worth[t] ?? 0) - (worth[t + 1] ?? 0);
    const now = [below, ...ends];
    if (below === ZERO || ends.every((end) => end === ZERO)) continue;
    if (t > 0 && columns[at - 1] !== ZERO && now.every((column, k) => column === before[k])) {
      columns[at] = columns[at - 1]!;
      builder.gain[columns[at]]! += gain;
    } else {
      columns[at] = builder.column(gain, 1);
      builder.atMost(columns[at], below);
      builder.atMostSum(columns[at], ends);
    }
    before = now;
  }
}
