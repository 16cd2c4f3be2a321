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
  const weeks = new Weeks(instance, plan);
  instance.actions.forEach((action, j) => {
    const start = plan[j] ?? -1;
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
    const over = start + action.dur > instance.T ? 0 : weeks.over(action, j, start);
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
  const own = plan[pred.a] ?? -1;
  return own >= 0 && start >= own + (instance.actions[pred.a]?.dur ?? 1) - 1 + pred.lag;
}

/** The earliest calendar of a plan, in tenths of a week, the terms one after the other. */
class Weeks {
  readonly #instance: PlanInstance;
  readonly #plan: Plan;
  readonly #ends = new Map<number, number>();
  /** First moment of each term, and the end of the last. */
  readonly #first: number[] = [0];

  constructor(instance: PlanInstance, plan: Plan) {
    this.#instance = instance;
    this.#plan = plan;
    for (let t = 0; t < instance.T; t++)
      this.#first.push((this.#first[t] ?? 0) + Math.round(Math.min(instance.termWeeks[t] ?? 1e6, 1e6) * 10));
  }

  /** How far an action that starts in this term ends after the last moment it may; 0 or less: in time. */
  over(action: PlanAction, j: number, start: number): number {
    return this.#end(j) - this.#latest(action, start);
  }

  #latest(action: PlanAction, start: number): number {
    const to = (this.#first[start] ?? 0) + Math.round((action.windows?.[start]?.to ?? Number.POSITIVE_INFINITY) * 10);
    return Math.min(to, this.#first[start + action.dur] ?? 0);
  }

  #end(j: number): number {
    const known = this.#ends.get(j);
    if (known !== undefined) return known;
    const action = this.#instance.actions[j];
    const start = this.#plan[j] ?? -1;
    if (action === undefined || start < 0) return 0;
    this.#ends.set(j, 0);
    const window = action.windows?.[start] ?? { from: 0, weeks: action.weeks };
    const begin = (this.#first[start] ?? 0) + Math.round(window.from * 10);
    const weeks = Math.round(window.weeks * 10);
    // What runs already is taken to end in time, even if its weeks are more than are left.
    const end =
      action.fixedStart === undefined
        ? Math.max(begin, this.#ready(action, start)) + weeks
        : Math.min(begin + weeks, this.#latest(action, start));
    this.#ends.set(j, end);
    return end;
  }

  /** End of the last prerequisite; of each one-of group, the first of those that end in time counts. */
  #ready(action: PlanAction, start: number): number {
    let ready = 0;
    for (const pred of action.preds) ready = Math.max(ready, this.#end(pred.a));
    for (const group of action.anyPreds) {
      const ends = group.filter((pred) => endsInTime(this.#instance, this.#plan, pred, start)).map((pred) => this.#end(pred.a));
      if (ends.length > 0) ready = Math.max(ready, Math.min(...ends));
    }
    return ready;
  }
}

/** Days and open actions of one term: all of them, and those of what runs already. */
interface Load {
  days: number;
  open: number;
  runningDays: number;
  runningOpen: number;
}

function overfull(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (let term = 0; term < instance.T; term++) {
    const school = emptyLoad();
    const roles = instance.roleCap.map(emptyLoad);
    for (const [j, action] of instance.actions.entries()) {
      const k = term - (plan[j] ?? -1);
      if ((plan[j] ?? -1) < 0 || k < 0 || k >= action.dur) continue;
      add(school, action, k);
      const own = roles[action.role];
      if (own !== undefined) add(own, action, k);
    }
    report(problems, school, term, undefined, instance.cap[term], instance.par[term]);
    for (const [role, load] of roles.entries())
      report(problems, load, term, role, instance.roleCap[role]?.[term], instance.rolePar[role]);
  }
  return problems;
}

function emptyLoad(): Load {
  return { days: 0, open: 0, runningDays: 0, runningOpen: 0 };
}

function add(load: Load, action: PlanAction, k: number): void {
  const effort = Math.round((action.effort[k] ?? 0) * 100);
  load.days += effort;
  load.open++;
  if (action.fixedStart === undefined) return;
  load.runningDays += effort;
  load.runningOpen++;
}

/** What runs already may exceed a limit; then nothing may be added. */
function report(
  problems: PlanProblem[],
  load: Load,
  term: number,
  role: number | undefined,
  days = Number.POSITIVE_INFINITY,
  open = Number.POSITIVE_INFINITY,
): void {
  const short = load.days - Math.max(Math.round(days * 100), load.runningDays);
  if (short > 0) problems.push({ kind: 'capacity', term, role, short });
  const over = load.open - Math.max(open, load.runningOpen);
  if (over > 0) problems.push({ kind: 'open-actions', term, role, over });
}

function overspent(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  let cost = 0;
  let running = 0;
  instance.actions.forEach((action, j) => {
    if ((plan[j] ?? -1) < 0) return;
    cost += Math.round(action.cost * 100);
    if (action.fixedStart !== undefined) running += Math.round(action.cost * 100);
  });
  const short = cost - Math.max(Math.round(instance.budget * 100), running);
  return short > 0 ? [{ kind: 'budget', short }] : [];
}
