import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/domain/applying.ts';
import { isFault } from '../../../src/domain/fault.ts';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import type { PlanInput } from '../../../src/domain/roadmap/compile.ts';
import { addWeeks, dayOf, weekday } from '../../../src/domain/roadmap/dates.ts';
import { planRoadmap, verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { faultsOf } from './helpers/checks.ts';
import { sampleRoadmap } from './helpers/samples.ts';
import { inputOf, planned, questionnaire, TEST_BUDGET } from './helpers/schools.ts';

const CALLS = [
  ['ka1', '2027-02-18'],
  ['ka120', '2027-09-29'],
  ['ka2', '2027-10-05'],
] as const;
const CASES = ['alder', 'birch', 'cedar'].flatMap((id) =>
  CALLS.flatMap(([call, on]) => [2, 6, 14, 30].map((weeks) => ({ id, call, on, weeks }))),
);
const SENT = ['complete', 'minimum', 'alongside'];

const half = (days: number) => Math.max(0.5, Math.floor(2 * days + 0.5 + 1e-9) / 2);
const actionOf = (id: ActionId) => {
  const action = questionnaire.actions.find((one) => one.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
};

/** Everything an application waits for that is not reached, read anew from catalogue and profile. */
function unmet(input: PlanInput, id: ActionId, found = new Set<ActionId>()): ReadonlySet<ActionId> {
  const level = (item: string) => input.profile.items.find((one) => one.item === item);
  const isReached = (other: ActionId) => actionOf(other).raises.every(({ item, to }) => (level(item)?.level ?? 0) >= to);
  const small = (input.context.size ?? '') === 'under-300';
  const added = questionnaire.planning.restrictions.flatMap(({ before }) =>
    small && before?.then.includes(id) ? [before.first] : [],
  );
  for (const other of [...actionOf(id).after, ...added])
    if (!found.has(other) && !isReached(other)) unmet(input, other, found.add(other));
  return found;
}

describe.each(CASES)('$id applies for $call with $weeks weeks left', ({ id, call, on, weeks }) => {
  const { input, plan, roadmap } = sampleRoadmap(id, addWeeks(on, -weeks), { choices: { applying: { call, on } } });
  const application = roadmap.application as Application;
  const { tasks, weekly, lacks, verdict } = application;
  const own = tasks.find(({ action }) => action === application.action);
  const factor = questionnaire.planning.effort.factors[String(input.context.size)] ?? 1;

  it('gets a sound plan, the same when it is checked', () => {
    expect(faultsOf(input, roadmap)).toEqual([]);
    const { choices: _, ...rest } = input;
    const verified = verifyStoredPlan({ ...rest, proposed: plan });
    expect(isFault(verified) ? verified : verified.roadmap).toEqual(roadmap);
  });

  it('reads the date as named, and never answers only with the next round', () => {
    expect(application).toMatchObject({ call, on, named: true, certainty: 'confirmed' });
    if (verdict === 'not-possible') expect(application.reason).toBeDefined();
    else if (!SENT.includes(verdict)) {
      expect(tasks.length).toBeGreaterThan(0);
      expect(lacks.length).toBeGreaterThan(0);
      expect((application.nextRound?.on ?? '') > on).toBe(true);
    }
  });

  it('says what is missing: each unmet prerequisite is a task or a gap', () => {
    if (verdict === 'not-possible') return;
    const waiting = unmet(input, application.action);
    const missing = new Set(lacks.flatMap((gap) => (gap.kind === 'missing' ? [gap.action] : [])));
    for (const action of waiting) expect(missing.has(action) !== tasks.some((task) => task.action === action), action).toBe(true);
    const smallest = tasks.filter(({ version }) => version === 'minimum').map(({ action }) => action);
    expect(lacks.flatMap((gap) => (gap.kind === 'minimum' ? [gap.action] : [])).toSorted()).toEqual(smallest.toSorted());
    expect(verdict === 'complete').toBe(
      tasks.every(({ version }) => version === 'full') && missing.size === 0 && own !== undefined,
    );
  });

  it('takes days and weeks of each version from the catalogue', () => {
    for (const { action, version, personDays, start, end } of tasks) {
      const { minimum, personDays: full, weeks: fullWeeks } = actionOf(action);
      const days = half((version === 'full' ? full : (minimum?.personDays ?? full)) * factor);
      if (version === 'part') expect(personDays < days || personDays === 0.5, action).toBe(true);
      else expect(personDays, action).toBe(days);
      const least = version === 'full' ? fullWeeks : (minimum?.weeks ?? fullWeeks);
      const long = (dayOf(end) - dayOf(start) + 1) / 7;
      if (version !== 'part' && roadmap.terms[0]?.joined === undefined) expect(long, action).toBeGreaterThan(least - 1.5);
      expect(weekday(dayOf(start)) <= 5 && end <= on && start >= input.choices.startOn, action).toBe(true);
    }
  });

  it('does one thing after the other, unless it says that they go side by side', () => {
    const inOrder = tasks.filter(({ action }) =>
      verdict !== 'alongside' && verdict !== 'incomplete' ? true : action !== application.action,
    );
    for (const { action, start } of inOrder) {
      for (const before of actionOf(action).after) {
        const first = tasks.find((task) => task.action === before);
        if (first) expect(first.end < start, `${before} before ${action}`).toBe(true);
      }
    }
    const late = tasks.filter(({ action, end }) => own && action !== own.action && end >= own.start).map(({ action }) => action);
    expect(lacks.flatMap((gap) => (gap.kind === 'alongside' ? [gap.action] : [])).toSorted()).toEqual(late.toSorted());
  });

  it('goes week by week to the deadline, and every day of every task is in a week', () => {
    if (verdict === 'not-possible') return;
    expect(weekly.every(({ from, to }) => weekday(dayOf(from)) === 1 && dayOf(to) - dayOf(from) === 6)).toBe(true);
    expect(weekly.map(({ from }) => from)).toEqual(weekly.map(({ from }) => from).toSorted());
    expect((weekly.at(-1)?.from ?? '') <= on && (weekly.at(-1)?.to ?? '') >= on).toBe(true);
    for (const { action, personDays } of tasks) {
      const days = weekly.flatMap((week) => week.tasks.filter((task) => task.action === action));
      expect(
        days.reduce((sum, task) => sum + task.personDays, 0),
        action,
      ).toBe(personDays);
      expect(days.filter(({ ends }) => ends)).toHaveLength(1);
    }
    for (const week of weekly) expect(week.tasks.reduce((sum, task) => sum + task.personDays, 0)).toBe(week.personDays);
  });

  it('says whose days do not suffice', () => {
    const needed = new Map<string, number>();
    for (const { owner, personDays } of tasks) needed.set(owner, (needed.get(owner) ?? 0) + personDays);
    for (const { role, needed: days, available, short } of application.short) {
      expect(days).toBe(needed.get(role));
      expect(short).toBe(days - available);
      const ofTerms = roadmap.terms.filter(({ from }) => from <= on);
      const most = ofTerms.reduce((sum, term) => sum + (term.byRole.find((one) => one.role === role)?.capacity ?? 0), 0);
      expect(available >= 0 && available <= most).toBe(true);
    }
  });

  it('plans the application for this round or for the next, and finishes later what is done in its smallest version', () => {
    const chosen = roadmap.actions.find(({ action }) => action === application.action);
    if (SENT.includes(verdict)) expect(chosen?.deadline?.on).toBe(on);
    else if (verdict !== 'not-possible')
      expect(application.nextRound?.planned).toBe(chosen?.deadline?.on === application.nextRound?.on && chosen !== undefined);
    for (const { action, begun, personDays, start } of roadmap.actions) {
      const task = tasks.find((one) => one.action === action);
      expect(begun !== undefined, action).toBe(task !== undefined && task.version !== 'full' && action !== application.action);
      if (!begun || !task) continue;
      expect(begun).toEqual({ personDays: task.personDays, end: task.end });
      expect(personDays.expected).toBe(Math.max(0.5, half(actionOf(action).personDays * factor) - task.personDays));
      expect(start > task.end).toBe(true);
    }
  });
});

describe('applying now', () => {
  const applying = (choices: Roadmap['startOn'], on: string, call = 'ka120') =>
    planned({ levels: 0, choices: { startOn: choices, applying: { call, on } } }).roadmap.application;

  it('knows that the full way from nothing to the accreditation takes 37 weeks, and the smallest one 19', () => {
    expect(applying('2026-08-12', '2027-09-29')?.needed).toEqual({ minimum: 19, full: 37 });
  });

  it('says that applications come from schools at a higher level', () => {
    const gaps = applying('2026-08-12', '2027-09-29')?.lacks.filter(({ kind }) => kind === 'level');
    expect(gaps).toEqual([{ kind: 'level', item: 'programme-access', level: 0, usual: 2 }]);
  });

  it('takes the next round of the calendar where no date is named', () => {
    const choices = { startOn: '2026-08-12', applying: { call: 'ka1' } };
    expect(planned({ choices }).roadmap.application).toMatchObject({ on: '2027-02-18', named: false, certainty: 'expected' });
  });

  it('does more in full, the more weeks are left', () => {
    const inFull = (weeks: number) =>
      sampleRoadmap('birch', addWeeks('2027-02-18', -weeks), {
        choices: { applying: { call: 'ka1', on: '2027-02-18' } },
      }).roadmap.application?.tasks.filter(({ version }) => version === 'full').length ?? 0;
    expect([inFull(6), inFull(14), inFull(30)]).toEqual([inFull(6), inFull(14), inFull(30)].toSorted());
    expect(inFull(30)).toBeGreaterThan(inFull(6));
  });

  it('has nothing to do first where all of it is reached or done', () => {
    const ready = planned({
      levels: 3,
      context: { 'coordinator-posts': 1 },
      choices: { startOn: '2027-03-01', applying: { call: 'ka120', on: '2027-09-29' } },
    });
    expect(ready.roadmap.application).toMatchObject({ verdict: 'complete', lacks: [] });
    expect(ready.roadmap.application?.tasks).toHaveLength(1);
  });

  it('leaves a declined prerequisite out, and says so', () => {
    const declined = [{ action: 'needs-collection', reason: 'no time' }];
    const choices = { startOn: '2026-09-01', declined, applying: { call: 'ka1', on: '2027-02-18' } };
    expect(planned({ levels: 0, choices }).roadmap.application?.lacks).toContainEqual({
      kind: 'missing',
      action: 'needs-collection',
    });
  });

  it.each([
    ['a call without an application', { call: 'cove' }, '/choices/applying/call'],
    ['an unknown call', { call: 'moon' }, '/choices/applying/call'],
    ['a day that is none', { call: 'ka1', on: '2027-02-30' }, '/choices/applying/on'],
    ['a day that has passed', { call: 'ka1', on: '2026-08-01' }, '/choices/applying/on'],
  ])('is refused for %s', (_, applyingNow, pointer) => {
    const { choices, ...input } = inputOf();
    const proposed = { choices: { ...choices, applying: applyingNow }, placements: [] };
    const result = verifyStoredPlan({ ...input, proposed });
    expect(isFault(result) ? result.errors?.map((error) => error.pointer) : []).toEqual([pointer]);
  });

  it('is refused where the application is done already', () => {
    const { choices, ...input } = inputOf({ context: { 'erasmus-status': 'none' } });
    const proposed = {
      choices: { ...choices, done: ['accreditation-application'], applying: { call: 'ka120' } },
      placements: [],
    };
    expect(isFault(verifyStoredPlan({ ...input, proposed }))).toBe(true);
  });

  it('plans the same again', () => {
    const input = inputOf({ choices: { applying: { call: 'ka1' } } });
    expect(planRoadmap({ ...input, budget: TEST_BUDGET })).toEqual(planRoadmap({ ...input, budget: TEST_BUDGET }));
  });
});
