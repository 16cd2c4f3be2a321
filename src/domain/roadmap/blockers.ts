import type { Timing } from '../questionnaire.ts';
import type { Blocker, Deadline } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { dayOf } from './dates.ts';
import type { Reading } from './reading.ts';
import { deadlineOf, opensYear } from './ties.ts';

type BlockerReason = Blocker['reasons'][number];

/** What keeps a chosen action from each earlier term, everything else of the plan staying where it is. */
export function blockersOf(reading: Reading, index: number): readonly Blocker[] {
  const start = reading.plan[index] ?? -1;
  if (start <= 0 || reading.compiled.instance.actions[index]?.fixedStart !== undefined) return [];
  const blockers: Blocker[] = [];
  for (let term = 0; term < start; term++) {
    const reasons = reasonsAgainst(reading, index, term);
    if (reasons.length > 0) blockers.push({ term, reasons });
  }
  return blockers;
}

/** Everything that speaks against starting an action in a term; empty: it would fit. */
export function reasonsAgainst(reading: Reading, index: number, term: number): readonly BlockerReason[] {
  const { compiled } = reading;
  const action = compiled.instance.actions[index];
  if (!action || ((action.starts >> term) & 1) === 0) return [untimely(compiled, reading.plan, index, term)];
  const order = missingFirst(reading, index, term).map(
    (other): BlockerReason => ({ kind: 'after', action: compiled.candidates[other]?.action.id ?? '' }),
  );
  const shared = [...daysShort(reading, index, term), ...tooManyOpen(reading, index, term)];
  if (order.length > 0) return [...order, ...shared];
  return chainFits(reading, index, term) ? shared : [{ kind: 'weeks' }, ...shared];
}

/** Prerequisites that are not over when the term begins, nor can be followed in it. */
function missingFirst({ compiled: { instance }, plan }: Reading, index: number, term: number): readonly number[] {
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

/** `usage` counts the whole plan; what the action itself uses where it is now is taken off. */
function daysShort({ compiled, plan, usage }: Reading, index: number, term: number): readonly BlockerReason[] {
  const { instance, capacity } = compiled;
  const action = instance.actions[index];
  if (!action) return [];
  const { role, effort, dur } = action;
  let short = 0;
  let shortInAll = 0;
  for (let t = term; t < term + dur; t++) {
    const days = (effort[t - term] ?? 0) - ownShare(plan[index] ?? -1, dur, t, (k) => effort[k] ?? 0);
    short = Math.max(short, (usage.days[role]?.[t] ?? 0) + days - (instance.roleCap[role]?.[t] ?? 0));
    shortInAll = Math.max(shortInAll, (usage.daysInAll[t] ?? 0) + days - (instance.cap[t] ?? 0));
  }
  if (short > 0) return [{ kind: 'capacity', short, role: capacity.roles[role] }];
  return shortInAll > 0 ? [{ kind: 'capacity', short: shortInAll, role: undefined }] : [];
}

function tooManyOpen({ compiled, plan, usage }: Reading, index: number, term: number): readonly BlockerReason[] {
  const { instance, capacity } = compiled;
  const action = instance.actions[index];
  if (!action) return [];
  const { role, dur } = action;
  let roleIsFull = false;
  let schoolIsFull = false;
  for (let t = term; t < term + dur; t++) {
    const others = 1 - ownShare(plan[index] ?? -1, dur, t, () => 1);
    roleIsFull ||= (usage.open[role]?.[t] ?? 0) + others > (instance.rolePar[role] ?? Number.POSITIVE_INFINITY);
    schoolIsFull ||= (usage.openInAll[t] ?? 0) + others > (instance.par[t] ?? Number.POSITIVE_INFINITY);
  }
  if (roleIsFull) return [{ kind: 'open-actions', role: capacity.roles[role] }];
  return schoolIsFull ? [{ kind: 'open-actions', role: undefined }] : [];
}

/** What an action that starts in a term (-1: nowhere) uses in term t. */
function ownShare(start: number, dur: number, t: number, use: (k: number) => number): number {
  return start >= 0 && t >= start && t < start + dur ? use(t - start) : 0;
}

/** Whether the weeks of the term are enough after the prerequisites that end in it. */
function chainFits({ compiled, plan, slots }: Reading, index: number, term: number): boolean {
  const window = compiled.candidates[index]?.timing.windows[term];
  if (!window) return false;
  const first = compiled.calendar.terms.slice(0, term).reduce((sum, { span }) => sum + Math.round(span * 10), 0);
  const ready = Math.max(
    first + Math.round(window.from * 10),
    ...(compiled.instance.actions[index]?.preds ?? []).map(({ a }) => ((plan[a] ?? -1) >= 0 ? (slots.get(a)?.soonest ?? 0) : 0)),
  );
  return ready + Math.round(window.weeks * 10) <= first + Math.round(window.to * 10);
}

/** Why the calendar lets an action not start in a term: what its dates say, or that too few weeks are left. */
function untimely(
  { candidates, calendar, instance }: Compiled,
  plan: Reading['plan'],
  index: number,
  term: number,
): BlockerReason {
  const candidate = candidates[index];
  const timing = candidate?.action.timing;
  const school = calendar.terms[term];
  if (!candidate || !timing || !school || instance.actions[index]?.fixedStart !== undefined) return { kind: 'window' };
  if (timing.kind === 'any' || timing.kind === 'before-departure') return { kind: 'weeks' };
  if (timing.kind === 'school-year-start') return candidate.anyTime || opensYear(school) ? { kind: 'weeks' } : { kind: 'window' };
  const { windows } = candidate.timing;
  const deadline = (windows[plan[index] ?? -1] ?? windows.find((window) => window !== undefined))?.deadline;
  const missed = timing.kind === 'call' || timing.kind === 'event' ? missedRound(calendar, timing, term, deadline) : undefined;
  if (missed) return { kind: 'weeks', before: missed };
  return { kind: 'window', ...(deadline ? { deadline } : {}) };
}

/** The round that falls into a term, earlier than the one the action is planned for. */
function missedRound(
  { calls, events, terms }: Compiled['calendar'],
  timing: Extract<Timing, { readonly kind: 'call' | 'event' }>,
  term: number,
  planned: Deadline | undefined,
): Deadline | undefined {
  const [rounds, id] = timing.kind === 'call' ? [calls, timing.call] : [events, timing.event];
  const from = terms[term]?.from ?? 0;
  const until = Math.min(
    terms[term + 1]?.from ?? Number.POSITIVE_INFINITY,
    planned ? dayOf(planned.on) : Number.POSITIVE_INFINITY,
  );
  const round = rounds.findLast((one) => one.id === id && one.on >= from && one.on < until);
  return round && deadlineOf(round, timing.kind);
}
