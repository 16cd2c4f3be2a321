import type { CivilDate } from '../../../src/domain/roadmap.ts';

/** Today on this device. */
export function today(): CivilDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
