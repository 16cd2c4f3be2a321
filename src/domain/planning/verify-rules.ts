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
  private readonly instance: PlanInstance;
  private readonly plan: Plan;
  private readonly ends = new Map<number, number>();
  /** First moment of each term, and the end of the last. */
  private readonly first: number[] = [0];

  constructor(instance: PlanInstance, plan: Plan) {
    this.instance = instance;
    this.plan = plan;
    for (let t = 0; t < instance.T; t++)
      this.first.push((this.first[t] ?? 0) + Math.round(Math.min(instance.termWeeks[t] ?? 1e6, 1e6) * 10));
  }

  /** How far an action that starts in this term ends after the last moment it may; 0 or less: in time. */
  over(action: PlanAction, j: number, start: number): number {
    return this.end(j) - this.latest(action, start);
  }

  private latest(action: PlanAction, start: number): number {
    const to = (this.first[start] ?? 0) + Math.round((action.windows?.[start]?.to ?? Number.POSITIVE_INFINITY) * 10);
    return Math.min(to, this.first[start + action.dur] ?? 0);
  }

  private end(j: number): number {
    const known = this.ends.get(j);
    if (known !== undefined) return known;
    const action = this.instance.actions[j];
    const start = this.plan[j] ?? -1;
    if (action === undefined || start < 0) return 0;
    this.ends.set(j, 0);
    const window = action.windows?.[start] ?? { from: 0, weeks: action.weeks };
    const begin = (this.first[start] ?? 0) + Math.round(window.from * 10);
    const weeks = Math.round(window.weeks * 10);
    // What runs already is taken to end in time, even if its weeks are more than are left.
    const end =
      action.fixedStart === undefined
        ? Math.max(begin, this.ready(action, start)) + weeks
        : Math.min(begin + weeks, this.latest(action, start));
    this.ends.set(j, end);
    return end;
  }

  /** End of the last prerequisite; of each one-of group, the first of those that end in time counts. */
  private ready(action: PlanAction, start: number): number {
    let ready = 0;
    for (const pred of action.preds) ready = Math.max(ready, this.end(pred.a));
    for (const group of action.anyPreds) {
      const ends = group.filter((pred) => endsInTime(this.instance, this.plan, pred, start)).map((pred) => this.end(pred.a));
      if (ends.length > 0) ready = Math.max(ready, Math.min(...ends));
    }
    return ready;
  }
}

/** Whose days or open actions a limit counts: of all roles, or of one. */
interface Count {
  readonly role: number | undefined;
  readonly roles: readonly number[];
}

function overfull(instance: PlanInstance, plan: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const roles = instance.roleCap.map((_, role) => role);
  const running = plan.flatMap((start, j) => (start < 0 ? [] : [j]));
  for (let term = 0; term < instance.T; term++) {
    const now = running.filter((j) => (plan[j] ?? -1) <= term && term < (plan[j] ?? -1) + (instance.actions[j]?.dur ?? 0));
    const all = { role: undefined, roles };
    problems.push(
      ...tooManyDays(instance, plan, term, now, all, instance.cap[term]),
      ...tooManyOpen(instance, term, now, all, instance.par[term]),
    );
    for (const role of roles) {
      const own = { role, roles: [role] };
      problems.push(...tooManyDays(instance, plan, term, now, own, instance.roleCap[role]?.[term]));
      problems.push(...tooManyOpen(instance, term, now, own, instance.rolePar[role]));
    }
  }
  return problems;
}

/** Days of one term. What runs already may exceed the limit; then nothing may be added. */
function tooManyDays(
  instance: PlanInstance,
  plan: Plan,
  term: number,
  now: readonly number[],
  count: Count,
  cap: number | undefined,
): readonly PlanProblem[] {
  let days = 0;
  let fixed = 0;
  for (const j of now) {
    const action = instance.actions[j];
    if (action === undefined || !count.roles.includes(action.role)) continue;
    const effort = Math.round((action.effort[term - (plan[j] ?? 0)] ?? 0) * 100);
    days += effort;
    if (action.fixedStart !== undefined) fixed += effort;
  }
  const short = days - Math.max(Math.round((cap ?? Number.POSITIVE_INFINITY) * 100), fixed);
  return short > 0 ? [{ kind: 'capacity', term, role: count.role, short }] : [];
}

function tooManyOpen(
  instance: PlanInstance,
  term: number,
  now: readonly number[],
  count: Count,
  limit: number | undefined,
): readonly PlanProblem[] {
  const open = now.filter((j) => count.roles.includes(instance.actions[j]?.role ?? -1));
  const fixed = open.filter((j) => instance.actions[j]?.fixedStart !== undefined).length;
  const over = open.length - Math.max(limit ?? Number.POSITIVE_INFINITY, fixed);
  return over > 0 ? [{ kind: 'open-actions', term, role: count.role, over }] : [];
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
