import { standsSince } from '../../../src/domain/stands-since.ts';
import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import type { Section } from '../form/sections.ts';
import type { Outbox } from '../saving/outbox.ts';
import type { QuestionState } from './progress.ts';

/** Answers of an earlier submission in a section: how many there are, and how many still ask to be confirmed. */
export interface ToConfirm {
  readonly of: number;
  readonly left: number;
}

/** The items whose answer is the one of the earlier submission: neither changed nor confirmed since, also not on this device. */
export function itemsStanding(earlier: EarlierSubmission | undefined, outbox: Outbox): ReadonlySet<string> {
  if (!earlier) return new Set();
  const moving = new Set([...Object.keys(outbox.pending), ...(outbox.sending?.changes ?? []).map(({ item }) => item)]);
  return new Set(
    Object.entries(outbox.confirmed)
      .filter(([item, { answer, version }]) => answer !== null && !moving.has(item) && standsSince(earlier, item, version))
      .map(([item]) => item),
  );
}

/** Counts what a section has to confirm. Questions that are switched off do not count. */
export function toConfirmIn(
  { questions }: Section,
  states: ReadonlyMap<string, QuestionState>,
  earlier: EarlierSubmission | undefined,
  standing: ReadonlySet<string>,
): ToConfirm {
  const given = questions.filter((name) => earlier?.versions[name] !== undefined && states.get(name) !== 'switched-off');
  return { of: given.length, left: given.filter((name) => standing.has(name)).length };
}
