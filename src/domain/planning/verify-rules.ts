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
    const over = weeks.end(j) - Math.min(weeks.available(start, start + action.dur), weeks.latest(action, start));
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

/** Chains inside a term: tenths of a week counted from the first day of an action's start term. */
class Weeks {
  private readonly instance: PlanInstance;
  private readonly plan: Plan;
  private readonly known = new Map<number, number>();

  constructor(instance: PlanInstance, plan: Plan) {
    this.instance = instance;
    this.plan = plan;
  }

  /** Weeks the terms from (inclusive) to (exclusive) have. */
  available(from: number, to: number): number {
    let weeks = 0;
    for (let t = from; t < to; t++) weeks += Math.round((this.instance.termWeeks[t] ?? Number.POSITIVE_INFINITY) * 10);
    return weeks;
  }

  /** When the action ends, counted from the start of its start term. */
  end(j: number): number {
    const known = this.known.get(j);
    if (known !== undefined) return known;
    const action = this.instance.actions[j];
    const start = this.plan[j] ?? -1;
    if (action === undefined || start < 0) return 0;
    this.known.set(j, 0);
    const window = action.windows?.[start];
    const begin = Math.max(this.ready(action, start), Math.round((window?.from ?? 0) * 10));
    const end = Math.round((window?.weeks ?? action.weeks) * 10) + (action.fixedStart === undefined ? begin : 0);
    this.known.set(j, end);
    return end;
  }

  /** Week by which a deadline wants the action finished, if it has one. */
  latest(action: PlanAction, start: number): number {
    return Math.round((action.windows?.[start]?.to ?? Number.POSITIVE_INFINITY) * 10);
  }

  private ready(action: PlanAction, start: number): number {
    let ready = 0;
    for (const pred of action.preds) ready = Math.max(ready, this.within(pred.a, start));
    for (const group of action.anyPreds) {
      const ends = group
        .filter((pred) => endsInTime(this.instance, this.plan, pred, start))
        .map((pred) => this.within(pred.a, start));
      if (ends.length > 0) ready = Math.max(ready, Math.min(...ends));
    }
    return ready;
  }

  /** Week of this term in which the action ends; 0 if it ended in an earlier term. */
  private within(j: number, term: number): number {
    const start = this.plan[j] ?? -1;
    const last = start + (this.instance.actions[j]?.dur ?? 1) - 1;
    if (start < 0 || last !== term) return 0;
    const end = Math.max(0, this.end(j) - this.available(start, last));
    return this.instance.actions[j]?.fixedStart === undefined ? end : Math.min(end, this.available(last, last + 1));
  }
}

function overfull(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (let term = 0; term < instance.T; term++) {
    check(problems, instance, plan, term, undefined);
    instance.roleCap.forEach((_, role) => {
      check(problems, instance, plan, term, role);
    });
  }
  return problems;
}

/** Days and open actions of one term, in all or of one role. What runs already may exceed the limit, nothing may be added. */
function check(problems: PlanProblem[], instance: PlanInstance, plan: Plan, term: number, role: number | undefined): void {
  let days = 0;
  let open = 0;
  let runningDays = 0;
  let runningOpen = 0;
  instance.actions.forEach((action, j) => {
    const k = term - (plan[j] ?? -1);
    if ((plan[j] ?? -1) < 0 || k < 0 || k >= action.dur || (role !== undefined && action.role !== role)) return;
    const effort = Math.round((action.effort[k] ?? 0) * 100);
    days += effort;
    open++;
    if (action.fixedStart !== undefined) {
      runningDays += effort;
      runningOpen++;
    }
  });
  const dayLimit = (role === undefined ? instance.cap[term] : instance.roleCap[role]?.[term]) ?? Number.POSITIVE_INFINITY;
  const openLimit = (role === undefined ? instance.par[term] : instance.rolePar[role]) ?? Number.POSITIVE_INFINITY;
  const short = days - Math.max(Math.round(dayLimit * 100), runningDays);
  if (short > 0) problems.push({ kind: 'capacity', term, role, short });
  const over = open - Math.max(openLimit, runningOpen);
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
