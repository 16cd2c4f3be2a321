import type { Report } from '../domain/report.ts';

/** School and day, as far as they are plain letters: file systems and headers differ in what else they take. */
export function fileStem({ school, answeredOn }: Pick<Report, 'school' | 'answeredOn'>): string {
  const letters = school
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${letters || 'school'}-roadmap-${answeredOn}`;
}
