import type { PlanAction, PlanInstance } from './instance.ts';

/** Whole units of the engine: hundredths of a person-day, cents, tenths of a week. */
const PER_DAY = 100;
const PER_EURO = 100;
const PER_WEEK = 10;

/** Stands for "no limit"; far above any real sum, and small enough for 32 bits. */
export const UNLIMITED = 1_000_000_000;
/** Stands for "a term without end" on the axis of weeks, which adds up over the terms. */
const ENDLESS_TERM = 10_000_000;

/** An action in whole units; `effort[k]` in its k-th term. */
export interface Demand {
  readonly effort: readonly number[];
  readonly cost: number;
}

/** Person-days that several actions share in each term: of the whole school (no role) or of a role. */
export interface Resource {
  readonly role: number | undefined;
  readonly days: readonly number[];
}

/** How many actions may run at once in each term: in all (no role) or of one role. */
export interface OpenLimit {
  readonly role: number | undefined;
  readonly count: readonly number[];
}

/** What is left for actions that do not run yet: actions with a fixed start take theirs first, whatever the limit says. */
export interface Limits {
  readonly demand: readonly Demand[];
  readonly resources: readonly Resource[];
  /** Indices into `resources` by role: what an action of the role uses. */
  readonly resourcesOf: readonly (readonly number[])[];
  readonly open: readonly OpenLimit[];
  readonly openOf: readonly (readonly number[])[];
  readonly budget: number;
  readonly axis: WeekAxis;
}

/** From the first moment to the last, in tenths of a week on the axis of terms; `weeks` tenths are needed between them. */
export interface WeekWindow {
  readonly from: number;
  readonly weeks: number;
  readonly to: number;
}

/** The terms one after the other on one axis of tenths of a week: first moment and end of each. */
export interface WeekAxis {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Rounds every quantity to whole units and takes off what the running actions use. */
export function limitsOf(instance: PlanInstance): Limits {
  const demand = instance.actions.map(demandOf);
  const resources = resourcesOf(instance, demand);
  const open = openLimits(instance);
  const roles = instance.roleCap.map((_, role) => role);
  return {
    demand,
    resources,
    resourcesOf: roles.map((role) =>
      indicesWhere(resources, (resource) => resource.role === undefined || resource.role === role),
    ),
    open,
    openOf: roles.map((role) => indicesWhere(open, (limit) => limit.role === undefined || limit.role === role)),
    budget: Math.max(0, units(instance.budget, PER_EURO) - runningCost(instance, demand)),
    axis: weekAxis(instance),
  };
}

/** When an action that starts in term `start` may run, on the axis; `weeks` is how long it takes then. */
export function weekWindow(action: PlanAction, axis: WeekAxis, start: number): WeekWindow {
  const first = axis.from[start] ?? 0;
  const to = axis.to[start + action.dur - 1] ?? 0;
  const own = action.windows?.[start];
  if (own === undefined) return { from: first, weeks: Math.round(action.weeks * PER_WEEK), to };
  return {
    from: first + units(own.from, PER_WEEK),
    weeks: units(own.weeks, PER_WEEK),
    to: Math.min(to, first + units(own.to, PER_WEEK)),
  };
}

function demandOf(action: PlanAction): Demand {
  return {
    effort: Array.from({ length: action.dur }, (_, k) => Math.round((action.effort[k] ?? 0) * PER_DAY)),
    cost: Math.round(action.cost * PER_EURO),
  };
}

function units(amount: number | undefined, scale: number): number {
  return amount === undefined ? UNLIMITED : Math.min(UNLIMITED, Math.round(amount * scale));
}

function resourcesOf(instance: PlanInstance, demand: readonly Demand[]): readonly Resource[] {
  const left = (role: number | undefined, cap: readonly number[]): Resource => ({
    role,
    days: perTerm(instance, (t) => {
      const used = running(instance, t, (action, k, j) => (uses(action, role) ? (demand[j]?.effort[k] ?? 0) : 0));
      return units(cap[t], PER_DAY) - used;
    }),
  });
  return [left(undefined, instance.cap), ...instance.roleCap.map((cap, role) => left(role, cap))];
}

function uses(action: PlanAction, role: number | undefined): boolean {
  return role === undefined || action.role === role;
}

function openLimits(instance: PlanInstance): readonly OpenLimit[] {
  const left = (role: number | undefined, limit: (t: number) => number | undefined): OpenLimit => ({
    role,
    count: perTerm(instance, (t) => {
      const used = running(instance, t, (action) => (uses(action, role) ? 1 : 0));
      return Math.min(UNLIMITED, Math.floor(limit(t) ?? UNLIMITED)) - used;
    }),
  });
  return [
    left(undefined, (t) => instance.par[t]),
    ...instance.roleCap.map((_, role) => left(role, () => instance.rolePar[role])),
  ];
}

function perTerm(instance: PlanInstance, left: (t: number) => number): readonly number[] {
  return Array.from({ length: instance.T }, (_, t) => Math.max(0, left(t)));
}

/** What actions with a fixed start use in term t. */
function running(instance: PlanInstance, t: number, use: (action: PlanAction, k: number, j: number) => number): number {
  let sum = 0;
  instance.actions.forEach((action, j) => {
    const k = t - (action.fixedStart ?? UNLIMITED);
    if (k >= 0 && k < action.dur) sum += use(action, k, j);
  });
  return sum;
}

function runningCost(instance: PlanInstance, demand: readonly Demand[]): number {
  return instance.actions.reduce((sum, action, j) => sum + (action.fixedStart === undefined ? 0 : (demand[j]?.cost ?? 0)), 0);
}

function weekAxis(instance: PlanInstance): WeekAxis {
  const from: number[] = [];
  const to: number[] = [];
  let next = 0;
  for (let t = 0; t < instance.T; t++) {
    from.push(next);
    next += Math.min(ENDLESS_TERM, units(instance.termWeeks[t], PER_WEEK));
    to.push(next);
  }
  return { from, to };
}

function indicesWhere<E>(list: readonly E[], test: (element: E) => boolean): readonly number[] {
  return list.flatMap((element, index) => (test(element) ? [index] : []));
}
