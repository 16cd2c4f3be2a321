import type { PlanAction } from '../planning/instance.ts';
import { NEVER } from '../planning/presolve.ts';

/** Person-days and open actions that are left, `[role][term]` and in all. */
export interface Room {
  readonly T: number;
  readonly roleCap: readonly (readonly number[])[];
  readonly rolePar: readonly number[];
  readonly par: readonly number[];
}

/**
 * What comes before everything else: the latest start term by action. The actions are placed one after the other, each
 * after what it needs, in the first term that has days and open places for it; the plan may not start them later.
 */
export function firstThings(
  room: Room,
  actions: readonly PlanAction[],
  earliest: readonly number[],
  first: readonly number[],
): ReadonlyMap<number, number> {
  const placed = new Map<number, number>();
  const used = new Map<string, number>();
  actions.forEach((action, j) => {
    if (action.fixedStart !== undefined) occupy(used, action, action.fixedStart, () => placed.set(j, action.fixedStart ?? 0));
  });
  const latest = new Map<number, number>();
  for (const j of first) {
    const start = place(room, actions, earliest, placed, used, j);
    if (start !== undefined) latest.set(j, start);
  }
  return latest;
}

/** Start term of an action after everything it needs; undefined where there is no room. */
function place(
  room: Room,
  actions: readonly PlanAction[],
  earliest: readonly number[],
  placed: Map<number, number>,
  used: Map<string, number>,
  j: number,
): number | undefined {
  const known = placed.get(j);
  const action = actions[j];
  const soonest = earliest[j] ?? NEVER;
  if (known !== undefined || !action || soonest === NEVER) return known;
  let from = soonest;
  for (const { a, lag } of needed(actions, earliest, placed, action)) {
    const start = place(room, actions, earliest, placed, used, a);
    if (start === undefined) return undefined;
    const end = start + (actions[a]?.dur ?? 1) - 1 + lag;
    from = Math.max(from, start > (earliest[a] ?? 0) && lag === 0 ? end + 1 : end);
  }
  for (let start = from; start + action.dur <= room.T; start++) {
    if (((action.starts >> start) & 1) === 0 || !fits(room, used, action, start)) continue;
    occupy(used, action, start, () => placed.set(j, start));
    return start;
  }
  return undefined;
}

/** All prerequisites, and of each one-of group the action that can start first (one that is placed already, if any). */
function needed(
  actions: readonly PlanAction[],
  earliest: readonly number[],
  placed: ReadonlyMap<number, number>,
  action: PlanAction,
) {
  const soonest = (a: number) => (placed.has(a) ? -1 : (earliest[a] ?? NEVER) + (actions[a]?.dur ?? 1));
  const groups = action.anyPreds.flatMap((group) =>
    group.toSorted((one, other) => soonest(one.a) - soonest(other.a)).slice(0, 1),
  );
  return [...action.preds, ...groups];
}

function fits(room: Room, used: ReadonlyMap<string, number>, action: PlanAction, start: number): boolean {
  return action.effort.every((days, k) => {
    const t = start + k;
    const { role } = action;
    return (
      (used.get(`days ${role} ${t}`) ?? 0) + days <= (room.roleCap[role]?.[t] ?? 0) &&
      (used.get(`open ${role} ${t}`) ?? 0) < (room.rolePar[role] ?? 0) &&
      (used.get(`open ${t}`) ?? 0) < (room.par[t] ?? 0)
    );
  });
}

function occupy(used: Map<string, number>, action: PlanAction, start: number, note: () => void): void {
  const add = (key: string, amount: number) => used.set(key, (used.get(key) ?? 0) + amount);
  action.effort.forEach((days, k) => {
    add(`days ${action.role} ${start + k}`, days);
    add(`open ${action.role} ${start + k}`, 1);
    add(`open ${start + k}`, 1);
  });
  note();
}
