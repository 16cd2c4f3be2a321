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

/** What several actions share in each term: those of the whole school (no role) or of a role. */
export interface Limit {
  readonly role: number | undefined;
  readonly left: readonly number[];
}

/** What is left for actions that do not run yet: actions with a fixed start take theirs first, whatever the limit says. */
export interface Limits {
  readonly demand: readonly Demand[];
  /** Person-days, and actions that may run at once: of the whole school first, then of each role (`limitsOn`). */
  readonly days: readonly Limit[];
  readonly open: readonly Limit[];
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
  const running = demand.filter((_, j) => instance.actions[j]?.fixedStart !== undefined);
  return {
    demand,
    days: shared(
      instance,
      [instance.cap, ...instance.roleCap].map((days) => (t) => units(days[t], PER_DAY)),
      (k, j) => demand[j]?.effort[k] ?? 0,
    ),
    open: shared(
      instance,
      [(t: number) => places(instance.par[t]), ...instance.roleCap.map((_, role) => () => places(instance.rolePar[role]))],
      () => 1,
    ),
    budget: Math.max(0, units(instance.budget, PER_EURO) - running.reduce((sum, { cost }) => sum + cost, 0)),
    axis: weekAxis(instance),
  };
}

/** The limits an action of the role comes under. */
export function limitsOn(role: number, limits: readonly Limit[]): readonly Limit[] {
  return [limits[0]!, limits[role + 1]!];
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

function units(amount = UNLIMITED, scale: number): number {
  return Math.min(UNLIMITED, Math.round(amount * scale));
}

function places(amount = UNLIMITED): number {
  return Math.min(UNLIMITED, Math.floor(amount));
}

/** Limits of the school and of each role, less what actions with a fixed start use: `use(k, j)` in the k-th term of action j. */
function shared(
  { T, actions }: PlanInstance,
  limits: readonly ((t: number) => number)[],
  use: (k: number, j: number) => number,
): readonly Limit[] {
  return limits.map((limit, row) => {
    const role = row === 0 ? undefined : row - 1;
    const left = Array.from({ length: T }, (_, t) => limit(t));
    actions.forEach((action, j) => {
      if (action.fixedStart === undefined || (role !== undefined && action.role !== role)) return;
      for (let k = 0; k < action.dur && action.fixedStart + k < T; k++) left[action.fixedStart + k]! -= use(k, j);
    });
    return { role, left: left.map((amount) => Math.max(0, amount)) };
  });
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
