import type { MemberNumber } from '../../domain/cohort/cohort.ts';
import { mayShow } from '../../domain/cohort/may-show.ts';
import type { Appearance } from '../../domain/cohort/snapshot.ts';
import type { Fault } from '../../domain/fault.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { AssessmentId } from '../ports.ts';
import type { Setting } from '../setting.ts';
import type { CohortRecord } from './cohort-port.ts';
import { currentMembers, readingOf } from './reading.ts';

/** Characters of a hash, 6 bits each: 48 bits, which a number holds exactly. */
const CHARACTERS = 8;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The number of an assessment in a room: it tells nothing, differs from room to room, and is the same again when the school
 * leaves and comes back. Otherwise two releases could be subtracted without anybody noticing.
 */
export async function memberNumber({ ports }: Setting, room: CohortRecord['id'], id: AssessmentId): Promise<MemberNumber> {
  const hash = await ports.hash(`member:v1:${room}:${id}`);
  return [...hash.slice(0, CHARACTERS)].reduce((sum, sign) => sum * 64 + BASE64URL.indexOf(sign), 1);
}

/** Whether a school may appear so: showing itself could betray others that were counted together with it. */
export async function mayAppear(
  setting: Setting,
  cohort: CohortRecord,
  number: MemberNumber,
  appearance: Appearance,
  today: CivilDate,
): Promise<Fault | undefined> {
  if (appearance === 'aggregate') return undefined;
  const { cohorts } = setting.ports;
  const earlier = await cohorts.releases(cohort.id);
  const isCounted = earlier.some(({ ledger }) => ledger.schools.some((one) => one.number === number));
  if (!isCounted) return undefined;
  const { members } = await cohorts.room(cohort.id);
  const current = currentMembers(members, today);
  const known = current.filter(({ sharing }) => sharing.appearance !== 'aggregate').map((one) => one.number);
  return mayShow(number, known, earlier, readingOf(setting, cohort, current).parameters.thresholds);
}
