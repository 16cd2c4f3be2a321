import type { CivilDate } from '../../../src/domain/roadmap.ts';

/** Today on this device. */
export function today(): CivilDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day a plan is read for: today, or its first day while that lies ahead. */
export function planningDay({ startOn }: { readonly startOn: CivilDate }): CivilDate {
  const now = today();
  return now < startOn ? startOn : now;
}
