import { forget, keep, kept, keptKeys } from '../saving/device.ts';

/** An assessment that was opened on this device: where somebody stopped, and when. */
export interface Known {
  readonly id: string;
  readonly place: string;
  /** ISO 8601. */
  readonly at: string;
}

const PREFIX = 'known/';

/** Remembers the page somebody is on. */
export function remember(id: string, place: string): Promise<void> {
  return keep(`${PREFIX}${id}`, { id, place, at: new Date().toISOString() });
}

/** The place where somebody stopped. */
export async function lastPlace(id: string): Promise<string | undefined> {
  return (await kept<Known>(`${PREFIX}${id}`))?.place;
}

/** The assessments known on this device, newest first. */
export async function knownAssessments(): Promise<readonly Known[]> {
  const entries = await Promise.all((await keptKeys(PREFIX)).map((key) => kept<Known>(key)));
  return entries.filter((entry) => entry !== undefined).sort((a, b) => b.at.localeCompare(a.at));
}

/** Forgets an assessment. */
export async function unremember(id: string): Promise<void> {
  await Promise.all([forget(`${PREFIX}${id}`), forget(calendarKey(id))]);
}

/** Key of what the last calendar of an assessment showed, so that the next one can cancel it. */
export function calendarKey(id: string): string {
  return `calendar/${id}`;
}
