import type { PlanAction, PlanInstance } from '../planning/instance.ts';
import { presolve } from '../planning/presolve.ts';
import type { PlanningParameters } from '../planning-parameters.ts';
import type { Action } from '../questionnaire.ts';
import type { Compiled, PlannedCandidate } from './compile.ts';
import { splitDays } from './effort.ts';
import { firstThings } from './first-things.ts';
import { ownCost } from './rules.ts';

type Parts = Omit<Compiled, 'instance' | 'before'>;

/** Puts the parts into the numbers of a planning problem, with what no plan of it can beat. */
export function instanceOf(parts: Parts): Pick<Compiled, 'instance' | 'before'> {
  const itemIndex = new Map(parts.items.map(({ id }, i) => [id, i]));
  const actions = parts.candidates.map((candidate) => planAction(parts, itemIndex, candidate));
  const loose = withActions(parts, actions);
  const before = presolve(loose);
  const latest = latestStarts(parts, loose, before.earliest);
  if (latest.size === 0) return { instance: loose, before };
  const bounded = actions.map((action, j) => ({ ...action, starts: action.starts & upTo(latest.get(j) ?? loose.T) }));
  return { instance: { ...loose, actions: bounded }, before };
}

/** The safety net comes as early as it can; what a rule demands comes within its terms, or as early as it can. */
function latestStarts(
  { candidates, calendar }: Parts,
  loose: PlanInstance,
  earliest: readonly number[],
): ReadonlyMap<number, number> {
  const indices = candidates.map((_, j) => j);
  const net = indices.filter((j) => candidates[j]?.inSafetyNet);
  const demanded = indices.filter((j) => candidates[j]?.demanded);
  const soonest = firstThings(loose, loose.actions, earliest, [...net, ...demanded]);
  const extra = (calendar.terms[0]?.share ?? 1) < 0.5 ? 1 : 0;
  const latest = new Map<number, number>();
  for (const [j, start] of soonest) {
    const within = candidates[j]?.demanded?.withinTerms;
    latest.set(j, candidates[j]?.inSafetyNet || within === undefined ? start : Math.max(start, within + extra - 1));
  }
  return latest;
}

/** Bitmask of the terms 0 to t. */
function upTo(t: number): number {
  return (1 << (Math.min(t, 29) + 1)) - 1;
}

function withActions(parts: Parts, actions: readonly PlanAction[]): PlanInstance {
  const { input, items, calendar, capacity, standing, priorities } = parts;
  const { dimensions, planning, scoring } = input.questionnaire;
  const preset = presetOf(planning, parts.context.values[planning.questions.preset]);
  const count = calendar.terms.length;
  const dimensionIndex = new Map(dimensions.map(({ id }, d) => [id, d]));
  return {
    T: count,
    dims: dimensions.map(({ weight, foundation }) => ({ w: weight, foundation })),
    items: items.map((item) => ({
      dim: dimensionIndex.get(item.dimension) ?? 0,
      w: item.weight,
      core: item.core,
      level: standing.levels.get(item.id) ?? -1,
      priority: priorities.factor(item),
    })),
    actions,
    ...daysLeftOver(parts),
    budget: parts.budget,
    par: calendar.terms.map(() => planning.openInAll),
    rolePar: capacity.people.map((people) => people * planning.openPerOwner),
    termWeeks: calendar.terms.map(({ span }) => span),
    u: termWeights(count, preset?.termDecay ?? 1, preset?.lastTermShare ?? 0),
    gateW: preset?.gateValue ?? 0,
    gateOW: preset?.overallGateValue ?? 0,
    share: scoring.share,
    quickBonus: preset?.quickBonus ?? 0,
    quickMax: preset?.quickMost ?? 0,
    maxLevel: dimensions.map(({ id }) => priorities.target(id)),
  };
}

/** Person-days that the work for an application leaves to the plan. */
function daysLeftOver({ capacity, work }: Parts): Pick<PlanInstance, 'cap' | 'roleCap'> {
  if (!work) return { cap: capacity.inAll, roleCap: capacity.byRole };
  const roleCap = capacity.byRole.map((days, role) =>
    days.map((room, term) => Math.max(0, room - (work.reserved[role]?.[term] ?? 0))),
  );
  return { cap: capacity.inAll.map((_, term) => roleCap.reduce((sum, days) => sum + (days[term] ?? 0), 0)), roleCap };
}

function planAction(parts: Parts, itemIndex: ReadonlyMap<string, number>, candidate: PlannedCandidate): PlanAction {
  const { input, index, capacity, calendar } = parts;
  const { action, timing } = candidate;
  const { quickWin } = input.questionnaire.planning;
  const { fixed } = candidate;
  const running = candidate.runningSince ?? fixed?.term;
  const terms = running === undefined ? timing.terms : Math.min(timing.terms, calendar.terms.length - running);
  const at = (id: string) => index.get(id) ?? -1;
  const effects = candidate.effects.map(({ item, from, to }) => ({ item: itemIndex.get(item) ?? -1, from, to }));
  const group = candidate.oneOf?.map((id) => ({ a: at(id), lag: waitsForMoney(action) ? 1 : 0 })).filter(({ a }) => a >= 0) ?? [];
  return {
    effects,
    preds: running === undefined ? candidate.after.map((id) => ({ a: at(id), lag: 0 })).filter(({ a }) => a >= 0) : [],
    anyPreds: running === undefined && group.length > 0 ? [group] : [],
    effort: fixed?.effort ?? splitDays(candidate.personDays, terms),
    dur: fixed?.effort.length ?? terms,
    weeks: fixed?.window.weeks ?? action.weeks,
    cost: ownCost(input.questionnaire, action),
    role: capacity.roles.indexOf(action.owner),
    starts: looseStarts(candidate),
    ...(running === undefined ? {} : { fixedStart: running }),
    ...windowsOf(candidate),
    quick:
      candidate.effects.length > 0 &&
      candidate.personDays <= quickWin.personDays &&
      action.weeks <= quickWin.weeks &&
      action.cost <= quickWin.cost,
    pinned: candidate.pinned || candidate.inSafetyNet || candidate.demanded !== undefined,
  };
}

/** Windows by start term; work that runs already has none. */
function windowsOf({ timing, fixed, runningSince }: PlannedCandidate): Pick<PlanAction, 'windows'> {
  if (fixed) return { windows: timing.windows.map((_, term) => (term === fixed.term ? fixed.window : CLOSED)) };
  return runningSince === undefined ? { windows: timing.windows.map((window) => window ?? CLOSED) } : {};
}

/** A grant is decided some months after its application: what it pays for, and its stays, begin a term later. */
function waitsForMoney({ grantPaid, timing }: Action): boolean {
  return grantPaid || timing.kind === 'after-return';
}

/** Stands in the list of windows for a term in which the action cannot start. */
const CLOSED = { from: 0, weeks: 1, to: 0 };

/** Terms in which the calendar lets the action start. */
function looseStarts({ timing, runningSince, fixed }: PlannedCandidate): number {
  const since = runningSince ?? fixed?.term;
  if (since !== undefined) return 1 << since;
  return timing.windows.reduce((mask, window, start) => (window ? mask | (1 << start) : mask), 0);
}

function presetOf(planning: PlanningParameters, wanted: unknown): PlanningParameters['presets'][number] | undefined {
  return planning.presets.find(({ id }) => id === wanted) ?? planning.presets[0];
}

/** Weight of the state at the end of each term: falling by the decay, with a share of its own for the last; sums to 1. */
function termWeights(count: number, decay: number, last: number): readonly number[] {
  const falling: number[] = [];
  let weight = 1;
  for (let term = 0; term < count; term++) {
    falling.push(weight);
    weight *= decay;
  }
  const sum = falling.reduce((total, one) => total + one, 0);
  return falling.map((one, term) => ((1 - last) * one) / sum + (term === count - 1 ? last : 0));
}
