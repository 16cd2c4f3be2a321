import type { Plan } from '../planning/instance.ts';
import type { RoleId } from '../questionnaire.ts';
import type { Blocker } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import type { Slot } from './schedule.ts';
import { type Usage, usageOf } from './usage.ts';

type BlockerReason = Blocker['reasons'][number];

/** What keeps a chosen action from each earlier term, everything else of the plan staying where it is. */
export function blockersOf(compiled: Compiled, plan: Plan, index: number, slots: ReadonlyMap<number, Slot>): readonly Blocker[] {
  const start = plan[index] ?? -1;
  if (start <= 0 || compiled.instance.actions[index]?.fixedStart !== undefined) return [];
  const usage = usageOf(compiled.instance, plan, index);
  return Array.from({ length: start }, (_, term) => ({
    term,
    reasons: reasonsAgainst(compiled, plan, index, term, usage, slots),
  })).filter(({ reasons }) => reasons.length > 0);
}

/** Everything that speaks against starting an action in a term; empty: it would fit. */
export function reasonsAgainst(
  compiled: Compiled,
  plan: Plan,
  index: number,
  term: number,
  usage: Usage,
  slots: ReadonlyMap<number, Slot>,
): readonly BlockerReason[] {
  const action = compiled.instance.actions[index];
  if (!action || ((action.starts >> term) & 1) === 0) return [{ kind: isTied(compiled, index) ? 'window' : 'weeks' }];
  const after = missingFirst(compiled, plan, index, term);
  const order = after.map((other): BlockerReason => ({ kind: 'after', action: compiled.candidates[other]?.action.id ?? '' }));
  const shared = [...daysShort(compiled, index, term, usage), ...tooManyOpen(compiled, index, term, usage)];
  if (order.length > 0) return [...order, ...shared];
  return chainFits(compiled, plan, index, term, slots) ? shared : [{ kind: 'weeks' }, ...shared];
}

/** Prerequisites that are not over when the term begins, nor can be followed in it. */
function missingFirst({ instance }: Compiled, plan: Plan, index: number, term: number): readonly number[] {
  const action = instance.actions[index];
  const inTime = ({ a, lag }: { readonly a: number; readonly lag: number }) => {
    const start = plan[a] ?? -1;
    return start >= 0 && start + (instance.actions[a]?.dur ?? 1) - 1 + lag <= term;
  };
  const all = action?.preds.filter((pred) => !inTime(pred)).map(({ a }) => a) ?? [];
  const groups = action?.anyPreds.flatMap((group) => {
    if (group.some(inTime)) return [];
    return (group.find(({ a }) => (plan[a] ?? -1) >= 0) ?? group[0])?.a ?? [];
  });
  return [...new Set([...all, ...(groups ?? [])])];
}

function daysShort({ instance, capacity }: Compiled, index: number, term: number, usage: Usage): readonly BlockerReason[] {
  const action = instance.actions[index];
  let short = 0;
  let shortInAll = 0;
  for (let k = 0; k < (action?.dur ?? 0); k++) {
    const t = term + k;
    const effort = action?.effort[k] ?? 0;
    const role = action?.role ?? -1;
    short = Math.max(short, (usage.days[role]?.[t] ?? 0) + effort - (instance.roleCap[role]?.[t] ?? 0));
    shortInAll = Math.max(shortInAll, (usage.daysInAll[t] ?? 0) + effort - (instance.cap[t] ?? 0));
  }
  if (short > 0) return [{ kind: 'capacity', short, role: capacity.roles[action?.role ?? -1] }];
  return shortInAll > 0 ? [{ kind: 'capacity', short: shortInAll, role: undefined }] : [];
}

function tooManyOpen({ instance, capacity }: Compiled, index: number, term: number, usage: Usage): readonly BlockerReason[] {
  const action = instance.actions[index];
  const role = action?.role ?? -1;
  const terms = Array.from({ length: action?.dur ?? 0 }, (_, k) => term + k);
  const full = (count: (t: number) => number, most: (t: number) => number) => terms.some((t) => count(t) + 1 > most(t));
  const limit = instance.rolePar[role] ?? Number.POSITIVE_INFINITY;
  const found: (RoleId | undefined)[] = [];
  if (
    full(
      (t) => usage.open[role]?.[t] ?? 0,
      () => limit,
    )
  )
    found.push(capacity.roles[role]);
  else if (
    full(
      (t) => usage.openInAll[t] ?? 0,
      (t) => instance.par[t] ?? Number.POSITIVE_INFINITY,
    )
  )
    found.push(undefined);
  return found.map((owner) => ({ kind: 'open-actions', role: owner }));
}

/** Whether the weeks of the term are enough after the prerequisites that end in it. */
function chainFits(compiled: Compiled, plan: Plan, index: number, term: number, slots: ReadonlyMap<number, Slot>): boolean {
  const window = compiled.candidates[index]?.timing.windows[term];
  if (!window) return false;
  const first = compiled.calendar.terms.slice(0, term).reduce((sum, { span }) => sum + Math.round(span * 10), 0);
  const ready = Math.max(
    first + Math.round(window.from * 10),
    ...(compiled.instance.actions[index]?.preds ?? []).map(({ a }) => ((plan[a] ?? -1) >= 0 ? (slots.get(a)?.soonest ?? 0) : 0)),
  );
  return ready + Math.round(window.weeks * 10) <= first + Math.round(window.to * 10);
}

/** Whether dates say when the action can start; without them, a term it cannot start in is too short for it. */
function isTied({ candidates, instance }: Compiled, index: number): boolean {
  const candidate = candidates[index];
  const held = candidate?.demanded !== undefined || instance.actions[index]?.fixedStart !== undefined;
  return (
    held ||
    (candidate?.action.timing.kind !== 'any' && !(candidate?.anyTime && candidate.action.timing.kind === 'school-year-start'))
  );
}
