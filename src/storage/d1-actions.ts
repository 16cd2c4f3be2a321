import type { ActionChange, ActionStore, NewAction } from '../application/action-port.ts';
import type { AssessmentId, Permit } from '../application/ports.ts';
import type { Decision } from '../domain/progress/decisions.ts';
import type { TrackedActions, TrackedId, TrackingChange } from '../domain/progress/tracking.ts';
import { type ActionRow, columnsOf, type HistoryRow, trackedOf } from './action-rows.ts';
import { changedGuard, type Database, runGuarded, runOperation } from './d1-batch.ts';
import { once } from './retry.ts';

const COLUMNS = 'action, status, reason, owner, start_on, due_on, note, title, days, version';
const ACTIONS = `SELECT ${COLUMNS} FROM actions WHERE assessment = ?1`;
const HISTORY = 'SELECT action, happened_on, change FROM action_history WHERE assessment = ?1 ORDER BY action, number';
const SAVE = `INSERT INTO actions (assessment, ${COLUMNS})
SELECT ?1, value->>'action', value->>'status', value->>'reason', value->>'owner', value->>'start_on', value->>'due_on',
  value->>'note', value->>'title', value->>'days', (value->>'version') + 1 FROM json_each(?2)
WHERE value->>'version' = 0 OR EXISTS (SELECT 1 FROM actions WHERE assessment = ?1 AND action = value->>'action')
ON CONFLICT (assessment, action) DO UPDATE SET status = excluded.status, reason = excluded.reason, owner = excluded.owner,
  start_on = excluded.start_on, due_on = excluded.due_on, note = excluded.note, title = excluded.title, days = excluded.days,
  version = excluded.version WHERE actions.version = excluded.version - 1`;
const DECIDE = `INSERT INTO actions (assessment, action, status, reason, version)
SELECT ?1, value->>'action', value->>'status', value->>'reason', 1 FROM json_each(?2) WHERE true
ON CONFLICT (assessment, action) DO UPDATE SET status = excluded.status, reason = excluded.reason, version = version + 1`;
const STEP = `INSERT INTO action_history (assessment, action, number, happened_on, change)
SELECT ?1, value->>'action', (SELECT coalesce(max(number), 0) + 1 FROM action_history WHERE assessment = ?1 AND action = value->>'action'),
  ?3, value->>'change' FROM json_each(?2)`;
const OWN_LEFT = `SELECT CASE WHEN (SELECT count(*) FROM actions WHERE assessment = ?1 AND title IS NOT NULL) <= ?2
THEN 1 ELSE json_extract('{}', 'too-many') END`;
const REMOVE = 'DELETE FROM actions WHERE assessment = ?1 AND action = ?2';

/** Tracked actions in D1. */
export function d1ActionStore(db: Database): ActionStore {
  return {
    tracked: (id) => tracked(db, id),
    save: (permit, operation, changes) =>
      runOperation(
        db,
        permit,
        operation,
        Object.fromEntries(changes.map(({ action, version }) => [action, version + 1])),
        save(db, permit, changes),
      ),
    add: (permit, operation, added, most) => runOperation(db, permit, operation, added.action, add(db, permit, added, most)),
    remove: (permit, action) => runGuarded(db, permit, [db.d1.prepare(REMOVE).bind(permit.assessment, action)]),
  };
}

/** Writes decisions made elsewhere, each with its step in the history; nothing where there are none. */
export function decide({ d1 }: Database, permit: Permit, decisions: readonly Decision[]): readonly D1PreparedStatement[] {
  if (decisions.length === 0) return [];
  const rows = decisions.map(({ action, status }) => ({ action, ...columnsOf({ status }) }));
  return [
    d1.prepare(DECIDE).bind(permit.assessment, JSON.stringify(rows)),
    steps(
      d1,
      permit,
      decisions.map(({ action, status }) => ({ action, step: { status } })),
    ),
  ];
}

async function tracked({ d1 }: Database, id: AssessmentId): Promise<TrackedActions> {
  const [actions, history] = await once(() =>
    Promise.all([d1.prepare(ACTIONS).bind(id).all<ActionRow>(), d1.prepare(HISTORY).bind(id).all<HistoryRow>()]),
  );
  return trackedOf(actions.results, history.results);
}

function save(db: Database, permit: Permit, changes: readonly ActionChange[]): readonly D1PreparedStatement[] {
  const rows = changes.map(({ action, version, tracking }) => ({ action, version, ...columnsOf(tracking) }));
  return [
    db.d1.prepare(SAVE).bind(permit.assessment, JSON.stringify(rows)),
    changedGuard(db, changes.length),
    ...(changes.some(({ step }) => step) ? [steps(db.d1, permit, changes)] : []),
  ];
}

function add(db: Database, permit: Permit, added: NewAction, most: number): readonly D1PreparedStatement[] {
  return [...save(db, permit, [{ ...added, version: 0 }]), db.d1.prepare(OWN_LEFT).bind(permit.assessment, most)];
}

function steps(
  d1: D1Database,
  { assessment, now }: Permit,
  changes: readonly { readonly action: TrackedId; readonly step: TrackingChange | undefined }[],
): D1PreparedStatement {
  const rows = changes.flatMap(({ action, step }) => (step ? [{ action, change: JSON.stringify(step) }] : []));
  return d1.prepare(STEP).bind(assessment, JSON.stringify(rows), now.slice(0, 10));
}
