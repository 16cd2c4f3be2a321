import type { Context } from '../../domain/context.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import { type Started, startAssessment } from '../assessments.ts';
import { checkContext } from '../check-context.ts';
import { newSecret, readSecret } from '../secrets.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId, CohortRecord, StartRecord } from './cohort-port.ts';
import { UNKNOWN, USED } from './room-links.ts';
import { startHash, startPath } from './room-secrets.ts';

/** A school a start link is prepared for. */
export interface PreparedSchool {
  /** The consultant's own name for the school. */
  readonly label: string;
  readonly country: string;
}

/** A prepared school with its link, shown this once. */
export interface PreparedLink extends PreparedSchool {
  readonly link: string;
}

/** What the landing page of a start link says: the room, and that it will see how far the school is. */
export interface StartPreview {
  readonly room: string;
  readonly purpose: string;
  readonly label: string;
  readonly country: string;
  readonly language: string;
  readonly questionnaire: CohortRecord['questionnaire'];
  /** What the consultant said of the school: an answer to start with, which the school may change. */
  readonly context: Context;
}

/** What a prepared school says when it starts. */
export interface StartByLinkRequest {
  readonly secret: string;
  readonly scope: string;
  readonly school: string;
  readonly language: string;
  readonly context: Parameters<typeof startAssessment>[2]['context'];
}

/** The most prepared schools at once, and in a room. */
export const MOST_PREPARED_AT_ONCE = 100;
const MOST_PREPARED = 1000;

/** Prepares start links, each for one school. */
export async function prepareStarts(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  schools: readonly PreparedSchool[],
): Promise<readonly PreparedLink[] | Fault> {
  const { ports, catalogue } = setting;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const errors = schools.flatMap(({ label, country }, index) => [
    ...(cleanText(label).trim() === '' ? [{ pointer: `/schools/${index}/label`, detail: 'Give the school a label.' }] : []),
    ...(catalogue.country(country)
      ? []
      : [{ pointer: `/schools/${index}/country`, detail: 'Use a country of /api/countries, or neutral.' }]),
  ]);
  if (errors.length > 0) return fault('invalid', 'No link was made: something about the schools does not fit.', { errors });
  const secrets = schools.map(() => newSecret(ports.ids));
  const hashes = await Promise.all(secrets.map((secret) => startHash(ports, secret)));
  const starts = schools.map(({ label, country }, index) => ({
    label: cleanText(label).trim(),
    country,
    version: admitted.cohort.questionnaire.version,
    link: hashes[index] ?? '',
  }));
  const outcome = await ports.cohorts.addStarts(admitted.permit, starts, MOST_PREPARED);
  if (outcome.kind === 'refused')
    return roomFault(outcome.because, {
      stale: '',
      tooMany: `A room has at most ${MOST_PREPARED} prepared schools. Take some away first.`,
    });
  return starts.map(({ label, country }, index) => ({ label, country, link: startPath(secrets[index] ?? '') }));
}

/** Takes a prepared school away. Its link is dead then; an assessment it started stays the school's. */
export async function removeStart(setting: Setting, caller: Caller, id: CohortId, number: number): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.removeStart(admitted.permit, number);
  if (outcome.kind === 'done' || outcome.because === 'stale') return undefined;
  return roomFault(outcome.because, { stale: '', tooMany: '' });
}

/** Says what a start link is for. Nothing changes. */
export async function previewStart(setting: Setting, text: string): Promise<StartPreview | Fault> {
  const found = await findStart(setting, text);
  if (isFault(found)) return found;
  const { cohort, start } = found;
  return {
    room: cohort.name,
    purpose: cohort.purpose,
    label: start.label,
    country: start.country,
    language: cohort.language,
    questionnaire: { id: cohort.questionnaire.id, version: start.version },
    context: knownOf(setting, cohort, start),
  };
}

function knownOf({ catalogue }: Setting, { questionnaire: { id } }: CohortRecord, { country, version: number }: StartRecord) {
  const version = catalogue.find(id, number);
  if (!version) return {};
  const context = { [version.questionnaire.planning.questions.country]: country };
  return checkContext(version, context).length === 0 ? context : {};
}

/** Starts the assessment of a prepared school. The room sees how far it is, and nothing else until the school shares. */
export async function startByLink(setting: Setting, caller: Caller, request: StartByLinkRequest): Promise<Started | Fault> {
  const found = await findStart(setting, request.secret);
  if (isFault(found)) return found;
  const { cohort, start } = found;
  const started = await startAssessment(setting, caller, {
    questionnaire: { id: cohort.questionnaire.id, version: start.version },
    scope: request.scope,
    school: request.school,
    language: request.language,
    context: request.context,
  });
  if (isFault(started)) return started;
  await setting.ports.cohorts.claimStart(start.link, started.assessment.id);
  return started;
}

async function findStart({ ports }: Setting, text: string): Promise<{ cohort: CohortRecord; start: StartRecord } | Fault> {
  const read = readSecret(text);
  const found = read?.kind === 'link' ? await ports.cohorts.start(await startHash(ports, read.secret)) : undefined;
  if (!found) return UNKNOWN;
  return found.start.assessment === undefined ? found : USED;
}
