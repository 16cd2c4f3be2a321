import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import { forget, keep, kept } from '../saving/device.ts';
import type { Outbox } from '../saving/outbox.ts';
import type { Patches } from '../saving/patches.ts';
import type { Assessment } from '../wire.ts';

/** What this device keeps of an open assessment, so that nothing is lost offline. It holds no name and no secret. */
export interface Draft {
  readonly header: Assessment;
  readonly outbox: Outbox;
  readonly details: Patches;
  readonly figures: Patches;
  /** Absent in drafts from before there was a plan at work. */
  readonly actions?: Outbox;
  /** The submission before the present answers, where there is one. */
  readonly earlier?: EarlierSubmission;
}

const keyOf = (id: string): string => `draft/${id}`;

/** Reads the draft of an assessment. */
export function readDraft(id: string): Promise<Draft | undefined> {
  return kept<Draft>(keyOf(id));
}

/** Keeps the draft; the school's label stays out. */
export function writeDraft({ header: { school: _, ...header }, ...rest }: Draft): Promise<void> {
  return keep(keyOf(header.id), { header, ...rest });
}

/** Removes the draft, and what else is kept of the open assessment: after submission, deletion and sign-out. */
export async function removeDraft(id: string): Promise<void> {
  await Promise.all([forget(keyOf(id)), forget(besideKey(id))]);
}

/** Key of what is kept beside the draft, so that files can be made without the service: figures and plan. */
export function besideKey(id: string): string {
  return `files/${id}`;
}
