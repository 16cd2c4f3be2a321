import type { ItemId } from './questionnaire.ts';
import type { SubmissionOutline } from './submission.ts';

/** Whether an answer still is the one of the earlier submission: nobody has changed or confirmed it since. */
export function standsSince({ versions }: SubmissionOutline, item: ItemId, version: number): boolean {
  return versions[item] === version;
}
