import type { Plan } from '../planning/instance.ts';
import type { MaturityProfile } from '../profile.ts';
import type { ActionId } from '../questionnaire.ts';
import type { Deadline, PlannedAction, Roadmap, StoredPlan, Term } from '../roadmap.ts';
import type { ApplicationWork } from './applying/application-work.ts';
import { blockersOf } from './blockers.ts';
import type { Compiled } from './compile.ts';
import { civilDate } from './dates.ts';
import { rangeOf } from './effort.ts';
import { findOutTasks } from './find-out.ts';
import { againOf, gainsOf } from './gains.ts';
import { leftOutOf } from './left-out.ts';
import { progressOf } from './progress.ts';
import { type Reading, readPlan } from './reading.ts';
import { reasonsOf, unlocksOf } from './reasons.ts';
import type { Slot } from './schedule.ts';
import { tablesOf } from './tables.ts';
import type { JoinedRest } from './terms.ts';

/** The roadmap of a feasible plan: dates, reasons, blockers, what is left out and why, progress and totals. */
export function describePlan(compiled: Compiled, plan: Plan, stored: Pick<StoredPlan, 'value' | 'bound' | 'safe'>): Roadmap {
  const { input, context, priorities } = compiled;
  const reading = readPlan(compiled, plan);
  const safe = new Set(stored.safe);
  const actions = [...reading.slots]
    .map(([index, slot]) => plannedAction(reading, index, slot, safe))
    .toSorted(
      (a, b) => compare(a.start, b.start) || compare(a.owner, b.owner) || compare(a.end, b.end) || compare(a.action, b.action),
    );
  const leftOut = leftOutOf(reading);
  return {
    questionnaire: { id: input.questionnaire.id, version: input.questionnaire.version },
    startOn: input.choices.startOn,
    terms: termsOf(reading),
    actions,
    leftOut,
    findOut: input.profile.findOut,
    findOutTasks: findOutTasks(compiled),
    calls: callsFor(compiled),
    ...applicationFact(compiled, plan, leftOut),
    progress: progressOf(compiled, plan),
    ...unratedFact(input.profile),
    totals: totalsOf(compiled, plan),
    assumed: context.assumed,
    focus: priorities.focus,
    quality: {
      value: stored.value,
      bound: stored.bound,
      reached: stored.bound > 0 ? Math.min(1, stored.value / stored.bound) : 1,
    },
  };
}

/** The work for an application, with what the plan makes of the next round. */
function applicationFact({ work, index }: Compiled, plan: Plan, leftOut: Roadmap['leftOut']): Pick<Roadmap, 'application'> {
  if (!work) return {};
  const { facts, next, action } = work;
  if (!next) return { application: facts };
  const planned = (plan[index.get(action) ?? -1] ?? -1) >= 0;
  const reason = leftOut.find((one) => one.action === action)?.reason;
  const nextRound = { on: civilDate(next.on), certainty: next.certainty, planned, ...(reason ? { reason } : {}) };
  return { application: { ...facts, nextRound } };
}

/** Calls within the plan. One that only actions for other schools are tied to is left out. */
function callsFor({ calendar, input, out }: Compiled): readonly Deadline[] {
  const isForOthers = (id: string) => {
    const tied = tablesOf(input.questionnaire).tied.get(id) ?? [];
    return tied.length > 0 && tied.every((action) => ['condition', 'restriction'].includes(out.get(action.id)?.kind ?? ''));
  };
  return calendar.calls
    .filter(({ id }) => !isForOthers(id))
    .map(({ id, on, hour, certainty }) => ({
      kind: 'call',
      id,
      on: civilDate(on),
      certainty,
      ...(hour === undefined ? {} : { hour }),
    }));
}

function plannedAction(reading: Reading, index: number, slot: Slot, safe: ReadonlySet<ActionId>): PlannedAction {
  const { compiled, plan, credit } = reading;
  const candidate = compiled.candidates[index];
  const planned = compiled.instance.actions[index];
  if (!candidate || !planned) throw new Error(`no action ${index}`);
  const { action } = candidate;
  const term = plan[index] ?? 0;
  const { fixed, begun } = candidate;
  const running = candidate.runningSince !== undefined;
  const deadline = running ? undefined : fixed ? fixed.deadline : candidate.timing.windows[term]?.deadline;
  const raises = gainsOf(compiled, credit, index);
  const unlocks = unlocksOf(reading, index);
  const again = againOf(compiled, index);
  return {
    action: action.id,
    term,
    lastTerm: term + planned.dur - 1,
    start: civilDate(slot.start),
    end: civilDate(slot.end),
    owner: action.owner,
    personDays: rangeOf(candidate.personDays, compiled.input.questionnaire.planning.effortRange),
    cost: compiled.input.questionnaire.planning.costBands[action.cost]?.planned ?? 0,
    grantPaid: action.grantPaid,
    deadline,
    raises,
    ...(again.length === 0 ? {} : { again }),
    reasons: reasonsOf(reading, index, raises, unlocks, deadline),
    blockers: blockersOf(reading, index),
    unlocks,
    status: running ? 'running' : 'planned',
    ...(safe.has(action.id) ? { safe: { range: compiled.input.questionnaire.planning.effortRange } } : {}),
    ...(fixed?.version === 'minimum' ? { version: 'minimum' } : {}),
    ...(begun ? { begun: { personDays: begun.days, end: civilDate(begun.end) } } : {}),
  };
}

function termsOf({ compiled: { capacity, calendar, work }, usage }: Reading): readonly Term[] {
  return calendar.terms.map((term, index) => ({
    index,
    name: term.name,
    year: term.year,
    from: civilDate(term.from),
    to: civilDate(term.to),
    weeks: term.weeks,
    planned: (usage.daysInAll[index] ?? 0) + reservedIn(work, index),
    capacity: capacity.inAll[index] ?? 0,
    ...(term.joined ? { joined: joinedFact(term.joined) } : {}),
    byRole: capacity.roles.map((role, r) => ({
      role,
      planned: (usage.days[r]?.[index] ?? 0) + (work?.reserved[r]?.[index] ?? 0),
      capacity: capacity.byRole[r]?.[index] ?? 0,
    })),
  }));
}

/** What has no level yet, because too little is answered. */
function unratedFact({ overall, dimensions }: MaturityProfile): Pick<Roadmap, 'unrated'> {
  const unrated = dimensions.filter(({ applicable, score }) => applicable && score.value === undefined);
  const whole = overall.score.value === undefined;
  return whole || unrated.length > 0
    ? { unrated: { overall: whole, dimensions: unrated.map(({ dimension }) => dimension) } }
    : {};
}

/** Person-days of tasks for an application that are no actions of the plan. */
function reservedIn(work: ApplicationWork | undefined, term: number): number {
  return work?.reserved.reduce((sum, days) => sum + (days[term] ?? 0), 0) ?? 0;
}

function joinedFact({ name, year, to, next }: JoinedRest): NonNullable<Term['joined']> {
  return { name, year, to: civilDate(to), next: civilDate(next) };
}

function totalsOf({ instance, candidates, capacity, budget, input, work }: Compiled, plan: Plan): Roadmap['totals'] {
  const chosen = candidates.flatMap((candidate, j) =>
    (plan[j] ?? -1) >= 0 ? [{ candidate, cost: instance.actions[j]?.cost ?? 0 }] : [],
  );
  const bands = input.questionnaire.planning.costBands;
  return {
    actions: chosen.length,
    personDays: capacity.inAll.reduce(
      (sum, _, term) => sum + reservedIn(work, term),
      chosen.reduce((sum, { candidate }) => sum + candidate.personDays, 0),
    ),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    capacity: capacity.inAll.reduce((sum, days) => sum + days, 0),
    budget,
    smallSums: chosen.reduce(
      (sum, { candidate: { action }, cost }) => sum + (action.grantPaid || cost > 0 ? 0 : (bands[action.cost]?.planned ?? 0)),
      0,
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
