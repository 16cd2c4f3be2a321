import type { PlanAction, PlanInstance } from './instance.ts';

/** Whole units of the engine: hundredths of a person-day, cents, tenths of a week. */
const PER_DAY = 100;
const PER_EURO = 100;
const PER_WEEK = 10;

/** Stands for "no limit"; far above any real sum, and small enough for 32 bits. */
export const UNLIMITED = 1_000_000_000;

/** An action in whole units; `effort[k]` in its k-th term. */
export interface Demand {
  readonly effort: readonly number[];
  readonly cost: number;
  readonly weeks: number;
  /** By start term, where the instance has windows; tenths of a week. */
  readonly windows: readonly Window[] | undefined;
}

/** When an action may run, counted from the start of its start term, and how long it then takes. */
export interface Window {
  readonly from: number;
  readonly weeks: number;
  readonly to: number;
}

/** The window of an action that starts in term `start`; without one, the whole time and its usual weeks. */
export function windowOf(demand: Demand | undefined, start: number): Window {
  return demand?.windows?.[start] ?? { from: 0, weeks: demand?.weeks ?? 0, to: UNLIMITED };
}

/** What is left for actions that do not run yet: actions with a fixed start take theirs first, whatever the limit says. */
export interface Limits {
  readonly demand: readonly Demand[];
  readonly days: readonly number[];
  readonly roleDays: readonly (readonly number[])[];
  readonly open: readonly number[];
  readonly roleOpen: readonly (readonly number[])[];
  readonly budget: number;
  readonly termWeeks: readonly number[];
}

/** Rounds every quantity to whole units and takes off what the running actions use. */
export function limitsOf(instance: PlanInstance): Limits {
  const demand = instance.actions.map(demandOf);
  const perTerm = (limit: (t: number) => number, use: (action: PlanAction, k: number, j: number) => number) =>
    Array.from({ length: instance.T }, (_, t) => Math.max(0, limit(t) - runningUse(instance, t, use)));
  const days = (j: number, k: number) => demand[j]?.effort[k] ?? 0;
  const ofRole = (role: number, action: PlanAction, amount: number) => (action.role === role ? amount : 0);
  return {
    demand,
    days: perTerm(
      (t) => units(instance.cap[t], PER_DAY),
      (_, k, j) => days(j, k),
    ),
    roleDays: instance.roleCap.map((cap, role) =>
      perTerm(
        (t) => units(cap[t], PER_DAY),
        (action, k, j) => ofRole(role, action, days(j, k)),
      ),
    ),
    open: perTerm(
      (t) => units(Math.floor(instance.par[t] ?? UNLIMITED), 1),
      () => 1,
    ),
    roleOpen: instance.roleCap.map((_, role) =>
      perTerm(
        () => units(Math.floor(instance.rolePar[role] ?? UNLIMITED), 1),
        (action) => ofRole(role, action, 1),
      ),
    ),
    budget: Math.max(0, units(instance.budget, PER_EURO) - runningCost(instance, demand)),
    termWeeks: Array.from({ length: instance.T }, (_, t) => units(instance.termWeeks[t], PER_WEEK)),
  };
}

/** An action's days, money and weeks in whole units. */
function demandOf(action: PlanAction): Demand {
  return {
    effort: Array.from({ length: action.dur }, (_, k) => Math.round((action.effort[k] ?? 0) * PER_DAY)),
    cost: Math.round(action.cost * PER_EURO),
    weeks: Math.round(action.weeks * PER_WEEK),
    windows: action.windows?.map(({ from, weeks, to }) => ({
      from: units(from, PER_WEEK),
      weeks: units(weeks, PER_WEEK),
      to: units(to, PER_WEEK),
    })),
  };
}

function units(amount: number | undefined, scale: number): number {
  return amount === undefined ? UNLIMITED : Math.min(UNLIMITED, Math.round(amount * scale));
}

function runningUse(instance: PlanInstance, t: number, use: (action: PlanAction, k: number, j: number) => number): number {
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
