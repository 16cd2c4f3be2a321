import type { HistoryEntry, Status, Tracked, TrackedActions, Tracking, TrackingChange } from '../domain/progress/tracking.ts';

/** A row of `actions`. Rows were written by this store, so their values are trusted. */
export interface ActionRow {
  readonly action: string;
  readonly status: Status['kind'];
  readonly reason: string | null;
  readonly owner: string | null;
  readonly start_on: string | null;
  readonly due_on: string | null;
  readonly note: string | null;
  readonly title: string | null;
  readonly days: number | null;
  readonly version: number;
}

/** A row of `action_history`. */
export interface HistoryRow {
  readonly action: string;
  readonly happened_on: string;
  readonly change: string;
}

/** A tracked action as the columns of its row. */
export function columnsOf({ status, owner, dates, note, own }: Tracking): Omit<ActionRow, 'action' | 'version'> {
  return {
    status: status.kind,
    reason: status.kind === 'declined' ? status.reason : null,
    owner: owner ?? null,
    start_on: dates?.start ?? null,
    due_on: dates?.due ?? null,
    note: note ?? null,
    title: own?.title ?? null,
    days: own?.days ?? null,
  };
}

/** Actions by id with their histories; history rows come in the order of their numbers. */
export function trackedOf(rows: readonly ActionRow[], historyRows: readonly HistoryRow[]): TrackedActions {
  const histories = new Map<string, HistoryEntry[]>();
  for (const row of historyRows) {
    const change: TrackingChange = JSON.parse(row.change);
    histories.set(row.action, [...(histories.get(row.action) ?? []), { on: row.happened_on, ...change }]);
  }
  return Object.fromEntries(rows.map((row) => [row.action, trackedFrom(row, histories.get(row.action) ?? [])]));
}

function trackedFrom(row: ActionRow, history: readonly HistoryEntry[]): Tracked {
  const { owner, start_on: start, due_on: due, note, title, days, version } = row;
  return {
    status: row.status === 'declined' ? { kind: 'declined', reason: row.reason ?? '' } : { kind: row.status },
    ...(owner === null ? {} : { owner }),
    ...(start === null || due === null ? {} : { dates: { start, due } }),
    ...(note === null ? {} : { note }),
    ...(title === null ? {} : { own: { title, days: days ?? 0 } }),
    version,
    history,
  };
}
