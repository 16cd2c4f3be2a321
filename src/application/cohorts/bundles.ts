import type { ProfileSnapshot } from '../../domain/cohort/snapshot.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import { later } from '../access.ts';
import { newKey } from '../secrets.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId } from './cohort-port.ts';

/** A school that sent its bundle to the consultant, read in the consultant's browser. */
export interface BundleRequest {
  readonly name: string;
  readonly snapshot: ProfileSnapshot;
}

const MOST_MEMBERS = 2000;
const KEPT_DAYS = 365;

/** Adds a school that sent its bundle. It is shown by the name the consultant gives, and taken out by the consultant. */
export async function addFromBundle(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  { name, snapshot }: BundleRequest,
): Promise<{ readonly number: number } | Fault> {
  const { ports, catalogue } = setting;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const clean = cleanText(name).trim();
  if (clean === '')
    return fault('invalid', 'Give the school a name.', { errors: [{ pointer: '/name', detail: 'Give the school a name.' }] });
  const { questionnaire } = snapshot.overview;
  const isSame = questionnaire.id === admitted.cohort.questionnaire.id && catalogue.find(questionnaire.id, questionnaire.version);
  if (!isSame) return fault('invalid', 'This bundle answers another questionnaire, or a version that is not published here.');
  const { now } = admitted.permit;
  const number = newKey(ports.ids);
  const today = now.slice(0, 10);
  const outcome = await ports.cohorts.addMember(
    admitted.permit,
    {
      cohort: id,
      number,
      assessment: undefined,
      sharing: { appearance: 'named', name: clean, dimensions: Object.keys(snapshot.overview.levels), help: 'not-offered' },
      snapshot,
      joinedOn: today,
      updatedOn: today,
      untilOn: later(now, KEPT_DAYS).slice(0, 10),
    },
    MOST_MEMBERS,
  );
  if (outcome.kind === 'done') return { number };
  return roomFault(outcome.because, { stale: '', tooMany: `A room holds at most ${MOST_MEMBERS} schools.` });
}

/** Takes a school out that was added from its bundle. */
export async function removeFromBundle(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  number: number,
): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.removeMember(admitted.permit, number);
  if (outcome.kind === 'done') return undefined;
  return roomFault(outcome.because, {
    stale: 'Only a school that was added from its bundle can be taken out here.',
    tooMany: '',
  });
}
