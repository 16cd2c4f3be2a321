import { type Merged, mergeAnswers } from './merge.ts';
import { same, type Value } from './values.ts';

/** An answer as the service holds it. */
export interface Saved {
  readonly answer: Value;
  /** 0: never answered. */
  readonly version: number;
}

/** One change of a request: `version` is the one this device saw. */
export interface Change extends Saved {
  readonly item: string;
}

/** A request that may be on its way: sent again with the same operation id until it is answered. */
export interface Batch {
  readonly operation: string;
  readonly changes: readonly Change[];
}

/** What this device knows and what it still has to send. */
export interface Outbox {
  readonly confirmed: Readonly<Record<string, Saved>>;
  /** The newest value per item that is in no request yet. */
  readonly pending: Readonly<Record<string, Value>>;
  readonly sending?: Batch;
  /** Items where somebody else saved another answer; `pending` holds ours, `confirmed` theirs. */
  readonly conflicts: readonly string[];
  /** Items whose value the service does not take, with what it said; they wait until they are changed. */
  readonly rejected: Readonly<Record<string, string>>;
}

/** Most changes in one request, and most characters of their answers: the service takes 64 KiB. */
export const MOST_CHANGES = 20;
const MOST_CHARACTERS = 16_000;

/** Nothing known and nothing to send. */
export const EMPTY_OUTBOX: Outbox = { confirmed: {}, pending: {}, conflicts: [], rejected: {} };

const NEVER: Saved = { answer: null, version: 0 };

/** The value to show for an item: the newest this device knows. */
export function shown(outbox: Outbox, item: string): Value {
  const pending = outbox.pending[item];
  return pending === undefined ? settled(outbox, item) : pending;
}

/** Every item with a value, as shown. */
export function shownAll(outbox: Outbox): Readonly<Record<string, Value>> {
  const items = [
    ...Object.keys(outbox.confirmed),
    ...(outbox.sending?.changes ?? []).map(({ item }) => item),
    ...Object.keys(outbox.pending),
  ];
  return Object.fromEntries([...new Set(items)].map((item) => [item, shown(outbox, item)]).filter(([, value]) => value !== null));
}

/** Takes a change of the person at the form. */
export function change(outbox: Outbox, item: string, value: Value): Outbox {
  const { [item]: _, ...rest } = outbox.pending;
  const unchanged = !outbox.conflicts.includes(item) && same(value, settled(outbox, item));
  return { ...outbox, rejected: without(outbox.rejected, [item]), pending: unchanged ? rest : { ...rest, [item]: value } };
}

/** The person confirms an answer as it is: it is sent again, so that its version grows. */
export function confirm(outbox: Outbox, item: string): Outbox {
  const isMoving = outbox.pending[item] !== undefined || outbox.sending?.changes.some((sent) => sent.item === item);
  return isMoving ? outbox : { ...outbox, pending: { ...outbox.pending, [item]: settled(outbox, item) } };
}

/** Whether anything waits to be sent. Conflicts wait for a decision, not for the network. */
export function hasWork(outbox: Outbox): boolean {
  return outbox.sending !== undefined || sendable(outbox).length > 0;
}

/** Whether anything is on this device only. */
export function hasUnsaved(outbox: Outbox): boolean {
  return outbox.sending !== undefined || Object.keys(outbox.pending).length > 0;
}

/** Puts pending changes into a request; one that is still unanswered stays the next to be sent. */
export function begin(outbox: Outbox, operation: string): Outbox {
  if (outbox.sending) return outbox;
  const items = fitting(outbox, sendable(outbox).slice(0, MOST_CHANGES));
  if (items.length === 0) return outbox;
  const changes = items.map((item) => ({
    item,
    answer: outbox.pending[item] ?? null,
    version: (outbox.confirmed[item] ?? NEVER).version,
  }));
  return { ...outbox, pending: without(outbox.pending, items), sending: { operation, changes } };
}

/** The service has saved the request. */
export function acknowledged(outbox: Outbox, versions: Readonly<Record<string, number>>): Outbox {
  const { sending, ...rest } = outbox;
  if (!sending) return outbox;
  const confirmed = Object.fromEntries(
    sending.changes.map(({ item, answer, version }) => [item, { answer, version: versions[item] ?? version + 1 }]),
  );
  return { ...rest, confirmed: { ...rest.confirmed, ...confirmed } };
}

/** The service has refused the request, because `current` was saved by somebody else in between. Nothing of it is saved. */
export function refused(outbox: Outbox, current: Readonly<Record<string, Saved>>): Outbox {
  return takeNewer(withdrawn(outbox), current);
}

/** The request will not be sent again; its changes wait once more, under newer ones of the same item. */
export function withdrawn(outbox: Outbox): Outbox {
  const { sending, ...rest } = outbox;
  if (!sending) return outbox;
  const back = Object.fromEntries(sending.changes.map(({ item, answer }) => [item, answer]));
  return { ...rest, pending: { ...back, ...rest.pending } };
}

/** The service does not take the values at these places of the request; the others wait to be sent without them. */
export function rejected(outbox: Outbox, details: ReadonlyMap<number, string>): Outbox {
  const said = (outbox.sending?.changes ?? []).flatMap(({ item }, place) => {
    const detail = details.get(place);
    return detail === undefined ? [] : [[item, detail]];
  });
  return { ...withdrawn(outbox), rejected: { ...outbox.rejected, ...Object.fromEntries(said) } };
}

/** Takes what the service holds now. Own changes are kept: merged where both fit, otherwise a conflict to decide. */
export function takeNewer(outbox: Outbox, current: Readonly<Record<string, Saved>>): Outbox {
  return Object.entries(current).reduce((now, [item, saved]) => takeOne(now, item, saved), outbox);
}

/** The person decides a conflict. */
export function decide(outbox: Outbox, item: string, keep: 'mine' | 'theirs'): Outbox {
  const conflicts = outbox.conflicts.filter((other) => other !== item);
  return { ...outbox, conflicts, pending: keep === 'mine' ? outbox.pending : without(outbox.pending, [item]) };
}

function takeOne(outbox: Outbox, item: string, saved: Saved): Outbox {
  const base = outbox.confirmed[item] ?? NEVER;
  if (saved.version <= base.version || outbox.sending?.changes.some((sent) => sent.item === item)) return outbox;
  const confirmed = { ...outbox.confirmed, [item]: saved };
  const mine = outbox.pending[item];
  if (mine === undefined) return { ...outbox, confirmed };
  // Somebody is being asked already, on the base of an older answer: only they can end it, unless both agree by now.
  const isAsked = outbox.conflicts.includes(item) && !same(mine, saved.answer);
  const merged: Merged = isAsked ? { kind: 'conflict' } : mergeAnswers(base.answer, mine, saved.answer);
  if (merged.kind === 'conflict')
    return { ...outbox, confirmed, conflicts: [...outbox.conflicts.filter((other) => other !== item), item] };
  const pending = without(outbox.pending, [item]);
  const settledNow = same(merged.value, saved.answer);
  return { ...decide(outbox, item, 'mine'), confirmed, pending: settledNow ? pending : { ...pending, [item]: merged.value } };
}

function settled(outbox: Outbox, item: string): Value {
  const sent = outbox.sending?.changes.find((one) => one.item === item);
  return (sent ?? outbox.confirmed[item] ?? NEVER).answer;
}

function sendable(outbox: Outbox): readonly string[] {
  return Object.keys(outbox.pending).filter((item) => !outbox.conflicts.includes(item) && outbox.rejected[item] === undefined);
}

/** The first items whose answers fit into one request together; at least one. */
function fitting(outbox: Outbox, items: readonly string[]): readonly string[] {
  let characters = 0;
  return items.filter((item, place) => {
    characters += JSON.stringify(outbox.pending[item]).length;
    return place === 0 || characters <= MOST_CHARACTERS;
  });
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
