import highsLoader from 'highs';
import type { PlanInstance } from '../../../../src/domain/planning/instance.ts';
import type { Goal } from '../../../../src/domain/planning/path-goal.ts';
import { Programme, type Sum } from './programme.ts';

const highs = await highsLoader();

/**
 * Fewest person-days that reach a goal, by HiGHS on a model of its own: prerequisites and money bind, time does not.
 * `possible` are the actions that may be used. Undefined if no set reaches it.
 */
export function fewestDays(instance: PlanInstance, goal: Goal, possible: readonly boolean[]): number | undefined {
  const { items, dims, actions } = instance;
  const programme = new Programme();
  const names = programme.binaries;
  const row = (parts: Sum, relation: '<=' | '=', right: number) => programme.row(parts, relation, right);
  const binary = (name: string) => {
    names.push(name);
    return name;
  };
  for (const [j, action] of actions.entries()) {
    binary(`w${j}`);
    if (action.fixedStart !== undefined) {
      row([[1, `w${j}`]], '=', 1);
      continue;
    }
    if (!possible[j]) row([[1, `w${j}`]], '=', 0);
    for (const { a } of action.preds) programme.needs(`w${j}`, `w${a}`);
    for (const group of action.anyPreds) row([[1, `w${j}`], ...group.map(({ a }) => [-1, `w${a}`] as const)], '<=', 0);
  }
  items.forEach((item, i) => {
    for (let level = 1; level <= 4; level++) {
      const name = binary(`y${i}_${level}`);
      if (level <= item.level) row([[1, name]], '=', 1);
      else {
        const inTime = actions.flatMap((action, j) => {
          const ends = action.fixedStart === undefined || action.fixedStart + action.dur <= instance.T;
          return ends && action.effects.some((one) => one.item === i && one.from < level && level <= one.to)
            ? [[-1, `w${j}`] as const]
            : [];
        });
        row([[1, name], ...inTime], '<=', 0);
        if (level > 1) programme.needs(name, `y${i}_${level - 1}`);
      }
    }
  });
  const gate = (name: string, members: readonly { readonly name: string; readonly w: number; readonly must: boolean }[]) => {
    const total = members.reduce((sum, member) => sum + member.w, 0);
    for (let level = 1; level <= 4; level++) {
      const own = binary(`${name}_${level}`);
      row(
        [[(instance.share - 1e-9) * total, own], ...members.map((member) => [-member.w, `${member.name}_${level}`] as const)],
        '<=',
        0,
      );
      if (level > 1) programme.needs(own, `${name}_${level - 1}`);
      for (const member of members) {
        if (member.must) programme.needs(own, `${member.name}_${level}`);
        if (level > 1) programme.needs(own, `${member.name}_${level - 1}`);
      }
    }
  };
  const rated = dims.flatMap((_, d) => (items.some((item) => item.dim === d && item.level >= 0) ? [d] : []));
  for (const d of rated) {
    gate(
      `z${d}`,
      items.flatMap((item, i) => (item.dim === d && item.level >= 0 ? [{ name: `y${i}`, w: item.w, must: item.core }] : [])),
    );
  }
  gate(
    'zo',
    rated.map((d) => ({ name: `z${d}`, w: dims[d]!.w, must: dims[d]!.foundation })),
  );
  const wanted = goal.dim === undefined ? 'zo' : `z${goal.dim}`;
  if (!names.includes(`${wanted}_${goal.level}`)) return undefined;
  row([[1, `${wanted}_${goal.level}`]], '=', 1);
  const free = actions.flatMap((action, j) => (action.fixedStart === undefined ? [j] : []));
  const spent = actions.reduce((sum, action) => sum + (action.fixedStart === undefined ? 0 : action.cost), 0);
  if (free.length > 0)
    row(
      free.map((j) => [actions[j]!.cost, `w${j}`] as const),
      '<=',
      Math.max(0, instance.budget - spent),
    );
  for (const j of free) programme.objective.push([-actions[j]!.effort.reduce((sum, own) => sum + own, 0), `w${j}`]);
  const solution = highs.solve(programme.text(), { output_flag: false });
  return solution.Status === 'Optimal' ? -solution.ObjectiveValue : undefined;
}
