import type { Operation, Outcome, Permit, Refusal } from '../application/ports.ts';
import { once, PATIENCE, type Patience, retrying } from './retry.ts';

/** A D1 database with the patience to try again. */
export interface Database {
  readonly d1: D1Database;
  readonly patience: Patience;
}

/** Wraps the binding. */
export function database(d1: D1Database, patience: Patience = PATIENCE): Database {
  return { d1, patience };
}

/** How a guarded batch ended. `repeated`: the row that names it was there already. */
export type Ending = 'applied' | 'repeated' | Refusal;

/** A link `l` that stands: what a link of an owner opened stays open, any other right ends with its link. */
export const STANDS = `l.revoked_at IS NULL AND (l.kind IN ('owner', 'recovery') OR l.expires_at > ?3)`;

/** Statements that abort the batch they stand in: reading a JSON path that does not exist raises its name. */
const GRANT = `SELECT CASE WHEN EXISTS (
  SELECT 1 FROM sessions s JOIN grants g ON g.session = s.hash AND g.assessment = ?2 JOIN links l ON l.hash = g.link
  WHERE s.hash = ?1 AND s.expires_at > ?3 AND g.role IN (SELECT value FROM json_each(?4)) AND ${STANDS}
) THEN 1 ELSE json_extract('{}', 'no-grant') END`;
const OPEN = `SELECT CASE WHEN EXISTS (SELECT 1 FROM assessments WHERE id = ?1 AND submitted_at IS NULL)
  THEN 1 ELSE json_extract('{}', 'closed') END`;
const ALL_CHANGED = `SELECT CASE WHEN changes() = ?1 THEN 1 ELSE json_extract('{}', 'stale') END`;
const ONE_LINK_USED = `SELECT CASE WHEN changes() = 1 THEN 1 ELSE json_extract('{}', 'no-grant') END`;

const OPERATION = 'INSERT INTO operations (assessment, operation, request_hash, result, done_on) VALUES (?1, ?2, ?3, ?4, ?5)';
const DONE = 'SELECT request_hash, result FROM operations WHERE assessment = ?1 AND operation = ?2';

/** Aborts with `no-grant` unless the permit's session holds one of its roles at this moment. */
export function grantGuard({ d1 }: Database, permit: Permit): D1PreparedStatement {
  return d1.prepare(GRANT).bind(permit.session, permit.assessment, permit.now, JSON.stringify(permit.roles));
}

/** Aborts with `stale` unless the statement before changed exactly this many rows. */
export function changedGuard({ d1 }: Database, rows: number): D1PreparedStatement {
  return d1.prepare(ALL_CHANGED).bind(rows);
}

/** Aborts with `no-grant` unless the statement before used up one link. */
export function usedGuard({ d1 }: Database): D1PreparedStatement {
  return d1.prepare(ONE_LINK_USED);
}

/** Runs the effect of a permit once, together with its operation row, and returns the operation's result. */
export async function runOperation<T>(
  db: Database,
  permit: Permit,
  operation: Operation,
  result: T,
  effect: readonly D1PreparedStatement[],
): Promise<Outcome<T>> {
  const row = db.d1
    .prepare(OPERATION)
    .bind(permit.assessment, operation.id, operation.requestHash, JSON.stringify(result), permit.now.slice(0, 10));
  const ending = await runOnce(db, [grantGuard(db, permit), row, ...openGuard(db, permit), ...effect], 'operations.operation');
  if (ending === 'applied') return { kind: 'done', result };
  if (ending !== 'repeated') return { kind: 'refused', because: ending };
  const done = await once(() =>
    db.d1.prepare(DONE).bind(permit.assessment, operation.id).first<{ request_hash: string; result: string }>(),
  );
  return done?.request_hash === operation.requestHash
    ? { kind: 'done', result: JSON.parse(done.result) }
    : { kind: 'refused', because: 'operation-reused' };
}

/** Runs the effect of a permit that carries no operation: never tried twice. */
export function runGuarded(db: Database, permit: Permit, effect: readonly D1PreparedStatement[]): Promise<Outcome<null>> {
  return runUntried(db, [grantGuard(db, permit), ...openGuard(db, permit), ...effect]);
}

/** Runs a batch that no row names: never tried twice. */
export async function runUntried(db: Database, batch: readonly D1PreparedStatement[]): Promise<Outcome<null>> {
  const ending = await endingOf(() => once(() => db.d1.batch([...batch])), undefined);
  return ending === 'applied' || ending === 'repeated' ? { kind: 'done', result: null } : { kind: 'refused', because: ending };
}

/** Runs a batch with retries. `mark` is the unique column of the row that names it. */
export function runOnce(db: Database, batch: readonly D1PreparedStatement[], mark: string): Promise<Ending> {
  return endingOf(() => retrying(() => db.d1.batch([...batch]), db.patience), mark);
}

function openGuard({ d1 }: Database, permit: Permit): readonly D1PreparedStatement[] {
  return permit.needs === 'open' ? [d1.prepare(OPEN).bind(permit.assessment)] : [];
}

async function endingOf(batch: () => Promise<unknown>, mark: string | undefined): Promise<Ending> {
  try {
    await batch();
    return 'applied';
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (mark !== undefined && message.includes('UNIQUE constraint failed') && message.includes(mark)) return 'repeated';
    const refusal = REFUSALS.find((one) => message.includes(`bad JSON path: '${one}'`));
    if (refusal) return refusal;
    throw error;
  }
}

const REFUSALS: readonly Refusal[] = ['no-grant', 'closed', 'stale', 'too-many'];
