import type { Plan, PlanAction, PlanInstance } from './instance.ts';
import type { PlanProblem } from './verify.ts';

/** All rules a plan breaks, in the order: form, timing of each action, then what is shared in each term, then money. */
export function brokenRules(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const form = badForm(instance, plan);
  if (form.length > 0) return form;
  return [...badTiming(instance, plan), ...overfull(instance, plan), ...overspent(instance, plan)];
}

function badForm(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  if (plan.length !== instance.actions.length) return [{ kind: 'length', expected: instance.actions.length }];
  const problems: PlanProblem[] = [];
  plan.forEach((start, action) => {
    if (!Number.isInteger(start) || start < -1 || start >= instance.T) problems.push({ kind: 'start', action, start });
  });
  return problems;
}

function badTiming(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const late = lateness(instance, plan);
  instance.actions.forEach((action, j) => {
    const start = plan[j]!;
    if (action.fixedStart !== undefined) {
      if (start !== action.fixedStart) problems.push({ kind: 'fixed', action: j, term: action.fixedStart });
      return;
    }
    if (start < 0) return;
    if (start + action.dur > instance.T) problems.push({ kind: 'horizon', action: j });
    if (((action.starts >> start) & 1) === 0) problems.push({ kind: 'window', action: j, term: start });
    for (const pred of action.preds) {
      if (!endsInTime(instance, plan, pred, start)) problems.push({ kind: 'after', action: j, other: pred.a, lag: pred.lag });
    }
    action.anyPreds.forEach((group, index) => {
      if (!group.some((pred) => endsInTime(instance, plan, pred, start)))
        problems.push({ kind: 'after-one-of', action: j, group: index });
    });
    const over = start + action.dur > instance.T ? 0 : late(j);
    if (over > 0) problems.push({ kind: 'weeks', action: j, term: start, over });
  });
  return problems;
}

function endsInTime(
  instance: PlanInstance,
  plan: Plan,
  pred: { readonly a: number; readonly lag: number },
  start: number,
): boolean {
  const own = plan[pred.a]!;
  return own >= 0 && start >= own + instance.actions[pred.a]!.dur - 1 + pred.lag;
}

/**
 * By the earliest calendar of the plan, in tenths of a week, the terms one after the other: how far an action of the plan
 * ends after the last moment it may; 0 or less: in time.
 */
function lateness(instance: PlanInstance, plan: Plan): (j: number) => number {
  const { actions, T, termWeeks } = instance;
  const ends = new Map<number, number>();
  /** First moment of each term, and the end of the last. */
  const first = [0];
  for (let t = 0; t < T; t++) first.push(first[t]! + Math.round(Math.min(termWeeks[t]!, 1e6) * 10));
  const latest = ({ windows, dur }: PlanAction, start: number) =>
    Math.min(first[start + dur]!, first[start]! + Math.round((windows?.[start]?.to ?? Number.POSITIVE_INFINITY) * 10));
  /** End of the last prerequisite; of each one-of group, the first of those that end in time counts. */
  const ready = ({ preds, anyPreds }: PlanAction, start: number) => {
    const groups = anyPreds.map((group) => group.filter((pred) => endsInTime(instance, plan, pred, start)));
    return Math.max(
      0,
      ...preds.map(({ a }) => end(a)),
      ...groups.map((inTime) => (inTime.length > 0 ? Math.min(...inTime.map(({ a }) => end(a))) : 0)),
    );
  };
  const end = (j: number): number => {
    const known = ends.get(j);
    if (known !== undefined) return known;
    const action = actions[j]!;
    const start = plan[j]!;
    if (start < 0) return 0;
    ends.set(j, 0);
    const window = action.windows?.[start] ?? { from: 0, weeks: action.weeks };
    const begin = first[start]! + Math.round(window.from * 10);
    const weeks = Math.round(window.weeks * 10);
    // What runs already is taken to end in time, even if its weeks are more than are left.
    const own =
      action.fixedStart === undefined
        ? Math.max(begin, ready(action, start)) + weeks
        : Math.min(begin + weeks, latest(action, start));
    ends.set(j, own);
    return own;
  };
  return (j) => end(j) - latest(actions[j]!, plan[j]!);
}

function overfull(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const { T, actions, cap, par, roleCap, rolePar } = instance;
  const problems: PlanProblem[] = [];
  for (let term = 0; term < T; term++) {
    const open = actions.flatMap(({ role, dur, effort, fixedStart }, j) => {
      const k = term - plan[j]!;
      const runs = plan[j]! >= 0 && k >= 0 && k < dur;
      return runs ? [{ role, days: Math.round(effort[k]! * 100), running: fixedStart !== undefined }] : [];
    });
    const check = (role: number | undefined, own: readonly Load[], days: number, most: number) => {
      const running = own.filter((load) => load.running);
      const short = exceeding(sum(own.map(daysOf)), Math.round(days * 100), sum(running.map(daysOf)));
      if (short > 0) problems.push({ kind: 'capacity', term, role, short });
      const over = exceeding(own.length, most, running.length);
      if (over > 0) problems.push({ kind: 'open-actions', term, role, over });
    };
    check(undefined, open, cap[term]!, par[term]!);
    for (const [role, days] of roleCap.entries())
      check(
        role,
        open.filter((load) => load.role === role),
        days[term]!,
        rolePar[role]!,
      );
  }
  return problems;
}

/** An action that is open in a term, with its days there in hundredths. */
interface Load {
  readonly days: number;
  readonly running: boolean;
}

const daysOf = ({ days }: Load) => days;

/** What runs already may exceed a limit; then nothing may be added. */
function exceeding(used: number, limit: number, running: number): number {
  return used - Math.max(limit, running);
}

function overspent({ actions, budget }: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const paid = actions.filter((_, j) => plan[j]! >= 0);
  const costOf = (all: readonly PlanAction[]) => sum(all.map(({ cost }) => Math.round(cost * 100)));
  const running = paid.filter(({ fixedStart }) => fixedStart !== undefined);
  const short = exceeding(costOf(paid), Math.round(budget * 100), costOf(running));
  return short > 0 ? [{ kind: 'budget', short }] : [];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
