import type {
  AnswerChange,
  AssessmentId,
  AssessmentStore,
  DetailsChange,
  FiguresChange,
  Instant,
  NewAccess,
  NewAssessment,
  NewSnapshot,
  Opened,
  Seen,
  Snapshot,
} from '../application/ports.ts';
import type { Context } from '../domain/context.ts';
import { addLink, noteEvent, openSession } from './memory-access.ts';
import { decide } from './memory-actions.ts';
import { guarded, type MemoryAssessment, type MemoryState, operated, Refused, stands } from './memory-state.ts';
import { jsonPatch } from './merge-patch.ts';
import { inOrder } from './right-rows.ts';
import { figuresOf } from './rows.ts';

/** Assessments in memory: for tests, and the statement of what the D1 store does. */
export function memoryAssessmentStore(state: MemoryState): AssessmentStore {
  const kept = (id: AssessmentId): MemoryAssessment | undefined => state.assessments.get(id);
  return {
    create: async (assessment, access) => create(state, assessment, access),
    open: async (session, id, now) => open(state, session, id, now),
    touch: async ({ session, now }, expiresAt) => {
      const alive = state.sessions.get(session);
      if (alive) Object.assign(alive, { seenOn: now.slice(0, 10), expiresAt });
    },
    change: async (permit, operation, change) => operated(state, permit, operation, (one) => changeDetails(one, change)),
    remove: async (permit) => guarded(state, permit, () => remove(state, permit.assessment)),
    answers: async ({ id }) => Object.fromEntries(kept(id)?.answers ?? []),
    saveAnswers: async (permit, operation, _response, changes) =>
      operated(state, permit, operation, (one) => saveAnswers(one, changes)),
    figures: async (id) => figuresOf(kept(id)?.figures),
    saveFigures: async (permit, operation, change, most) =>
      operated(state, permit, operation, (one) => saveFigures(one, change, most)),
    material: async ({ id }) => ({
      answers: Object.fromEntries(kept(id)?.answers ?? []),
      figures: figuresOf(kept(id)?.figures),
      plan: kept(id)?.plan,
    }),
    savePlan: async (permit, operation, plan, decisions) =>
      operated(state, permit, operation, (one) => {
        decide(one, decisions, permit.now.slice(0, 10));
        one.plan = { plan, version: (one.plan?.version ?? 0) + 1 };
        return null;
      }),
    keepPlan: async (permit, plan, seen) =>
      guarded(state, permit, (one) => {
        if ((one.plan?.version ?? 0) !== seen) return new Refused('stale');
        one.plan = { plan, version: seen + 1 };
        return null;
      }),
    submit: async (permit, snapshot, seen) =>
      guarded(state, permit, (one) => {
        const done = submit(one, snapshot, seen, permit.now);
        if (done === null) noteEvent(state, permit, 'submitted');
        return done;
      }),
    reopen: async (permit) =>
      guarded(state, permit, (one) => {
        one.record = { ...one.record, submittedAt: undefined };
        noteEvent(state, permit, 'reopened');
        return null;
      }),
    report: async (id, number) => reportOf(kept(id), number),
    earlier: async ({ id, submittedAt }) => {
      const before = kept(id)?.reports.at(submittedAt === undefined ? -1 : -2);
      return before && { ...before.outline, number: before.number, submittedOn: before.submittedOn };
    },
    ping: async () => undefined,
  };
}

function reportOf(one: MemoryAssessment | undefined, number: number | undefined): Snapshot | undefined {
  const found = one?.reports.at(number === undefined ? -1 : number - 1);
  if (!found) return undefined;
  const { outline: _, ...snapshot } = found;
  return snapshot;
}

function create(state: MemoryState, assessment: NewAssessment, { links, session, now }: NewAccess): void {
  const record = { ...assessment, revision: 1, submittedAt: undefined };
  state.assessments.set(assessment.id, {
    record,
    answers: new Map(),
    operations: new Map(),
    figures: undefined,
    plan: undefined,
    actions: new Map(),
    reports: [],
    rounds: [],
    events: [],
  });
  for (const link of links) addLink(state, assessment.id, link, now);
  openSession(state, session, links[0].hash, now);
  state.assessments.get(assessment.id)?.events.push({ at: now, event: 'created', actor: links[0].hash, subject: links[0].id });
}

function open(state: MemoryState, session: string, id: AssessmentId, now: Instant): Opened {
  const alive = state.sessions.get(session);
  if (!alive || alive.expiresAt <= now) return { kind: 'no-session' };
  const kept = state.assessments.get(id);
  const rights = inOrder(
    [...(alive.grants.get(id) ?? [])].flatMap(([role, { link: hash, respondent = null }]) => {
      const link = state.links.get(hash);
      if (!link || !stands(link, now)) return [];
      return [{ role, link: link.id, report: link.report, round: link.round, shortCheck: link.shortCheck, respondent }];
    }),
  );
  if (!kept || rights.length === 0) return { kind: 'no-grant' };
  return { kind: 'opened', assessment: kept.record, rights, seenOn: alive.seenOn };
}

function changeDetails(kept: MemoryAssessment, { context = {}, ...details }: DetailsChange): null {
  const merged: Context = JSON.parse(jsonPatch(JSON.stringify(kept.record.context), context));
  kept.record = { ...kept.record, ...details, context: merged, revision: kept.record.revision + 1 };
  return null;
}

function remove(state: MemoryState, id: AssessmentId): null {
  state.assessments.delete(id);
  for (const [hash, link] of state.links) if (link.assessment === id) state.links.delete(hash);
  for (const session of state.sessions.values()) session.grants.delete(id);
  return null;
}

function saveAnswers(kept: MemoryAssessment, changes: readonly AnswerChange[]): Record<string, number> | Refused {
  if (changes.some(({ item, version }) => (kept.answers.get(item)?.version ?? 0) !== version)) return new Refused('stale');
  for (const { item, version, answer } of changes) kept.answers.set(item, { answer, version: version + 1 });
  return Object.fromEntries(changes.map(({ item, version }) => [item, version + 1]));
}

function saveFigures(kept: MemoryAssessment, change: FiguresChange, mostYears: number): null | Refused {
  const before = kept.figures ?? { years: '{}', targets: '{}', version: 0 };
  const years = jsonPatch(before.years, change.years);
  if (Object.keys(JSON.parse(years)).length > mostYears) return new Refused('too-many');
  kept.figures = { years, targets: jsonPatch(before.targets, change.targets), version: before.version + 1 };
  return null;
}

function submit(kept: MemoryAssessment, snapshot: NewSnapshot, seen: Seen, now: Instant): null | Refused {
  const answers = [...kept.answers.values()].reduce((sum, { version }) => sum + version, 0);
  const isUnchanged =
    answers === seen.answers &&
    (kept.figures?.version ?? 0) === seen.figures &&
    kept.record.revision === snapshot.revision &&
    (kept.plan?.version ?? 0) === snapshot.planVersion;
  if (!isUnchanged) return new Refused('stale');
  kept.reports.push({ ...snapshot, number: kept.reports.length + 1 });
  kept.record = { ...kept.record, submittedAt: now };
  return null;
}
