import type { ShownSchool } from '../../../../src/domain/cohort/cohort.ts';
import { roomOf } from '../../../../src/domain/cohort/room.ts';
import { MIX, QUESTIONNAIRE, type SmallSchool, school } from './cohort.ts';

/** Rows of schools that show themselves, as a room makes them. */
export function rowsOf(schools: readonly SmallSchool[]): readonly ShownSchool[] {
  const cohort = { name: 'Network', purpose: 'Learning', questionnaire: { id: 'small', version: '1.0.0' }, rounds: [] };
  const members = schools.map(school);
  const rest = { waiting: [], release: undefined, before: undefined, earlier: new Map() };
  return roomOf({ questionnaire: QUESTIONNAIRE, cohort, members, mix: MIX, ...rest }).rows;
}
