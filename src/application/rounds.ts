import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { ShortCheck } from '../domain/questionnaire.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import { publishRound, type RoundResults } from '../domain/rounds/results.ts';
import { type Admitted, admit, later, permitFor, refusalFault } from './access.ts';
import type { LinkId } from './access-port.ts';
import { freshLink } from './fresh-links.ts';
import type { AssessmentId, Instant } from './ports.ts';
import type { RoundRecord } from './round-port.ts';
import type { Caller, Setting } from './setting.ts';

/** A round as the school sees it. While it is open nothing is told but that: not even how many answered. */
export type RoundView = Pick<RoundRecord, 'number' | 'openedOn' | 'closesAt'> & {
  readonly closedOn?: CivilDate;
  readonly results?: RoundResults;
};

/** A round that was opened, with a link for each short check, shown this once. */
export interface OpenedRound {
  readonly round: RoundView;
  readonly links: readonly { readonly id: LinkId; readonly shortCheck: string; readonly secret: string }[];
}

/** Days until an open round closes by itself, where nobody says. */
export const ROUND_DAYS = 30;

const MOST_ROUNDS = 50;
const MOST_ATTEMPTS = 3;

/** The rounds of a school, newest first. One whose time is over is closed here, so that its results are made. */
export async function readCheckRounds(setting: Setting, caller: Caller, id: AssessmentId): Promise<readonly RoundView[] | Fault> {
  const admitted = await admit(setting, caller, id, 'read-rounds');
  if (isFault(admitted)) return admitted;
  const rounds = await setting.ports.rounds.rounds(id);
  const over = rounds.find(({ closed, closesAt }) => !closed && closesAt <= admitted.permit.now);
  if (!over || isFault(await close(setting, admitted, over.number))) return rounds.map(viewOf);
  return (await setting.ports.rounds.rounds(id)).map(viewOf);
}

/** Opens a round with a link for each short check of the questionnaire. */
export async function openCheckRound(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  { days = ROUND_DAYS }: { readonly days?: number | undefined },
): Promise<OpenedRound | Fault> {
  const { ports } = setting;
  const rounds = await readCheckRounds(setting, caller, id);
  if (isFault(rounds)) return rounds;
  const admitted = await admit(setting, caller, id, 'manage-rounds');
  if (isFault(admitted)) return admitted;
  const checks = checksOf(admitted);
  if (checks.length === 0) return fault('invalid', NO_CHECKS);
  const number = (rounds[0]?.number ?? 0) + 1;
  if (number > MOST_ROUNDS) return fault('too-large', `A school opens at most ${MOST_ROUNDS} rounds.`);
  const closesAt = later(admitted.permit.now, days);
  const links = await Promise.all(
    checks.map(({ id: shortCheck }) => freshLink(ports, 'respondent', { round: number, shortCheck, expiresAt: closesAt })),
  );
  const stored = links.map((link) => link.stored);
  const outcome = await ports.rounds.open(admitted.permit, { number, closesAt }, stored);
  if (outcome.kind === 'refused')
    return outcome.because === 'stale' ? fault('conflict', STILL_OPEN) : refusalFault(outcome.because);
  return {
    round: { number, openedOn: admitted.permit.now.slice(0, 10), closesAt },
    links: links.map((link, index) => ({ id: link.stored.id, shortCheck: checks[index]?.id ?? '', secret: link.shown })),
  };
}

/** Closes a round: its results are made, what each person said is deleted, its links end. Closing again changes nothing. */
export async function closeCheckRound(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  number: number,
): Promise<RoundView | Fault> {
  const admitted = await admit(setting, caller, id, 'manage-rounds');
  if (isFault(admitted)) return admitted;
  const round = (await setting.ports.rounds.rounds(id)).find((one) => one.number === number);
  if (!round) return fault('not-found', 'There is no such round.');
  if (round.closed) return viewOf(round);
  const results = await close(setting, admitted, number);
  if (isFault(results)) return results;
  return viewOf({ ...round, closed: { on: today(admitted.permit.now), results } });
}

const NO_CHECKS = 'This questionnaire has no short checks.';
const STILL_OPEN = 'A round is open. Close it before you open the next one.';
const BUSY = 'People are answering at this moment. Wait a little, then close the round again.';

/** Makes the results and closes, again while answers come in between. */
async function close({ ports }: Setting, admitted: Admitted, number: number): Promise<RoundResults | Fault> {
  const { assessment, permit, version } = admitted;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const responses = await ports.rounds.responses(assessment.id, number);
    const results = publishRound(checksOf(admitted), responses, version.questionnaire.scoring);
    const seen = responses.reduce((sum, response) => sum + response.version, 0);
    const outcome = await ports.rounds.close(permitFor('read-rounds', permit), number, seen, results);
    if (outcome.kind === 'done') return results;
    if (outcome.because !== 'stale') return refusalFault(outcome.because);
  }
  return fault('unavailable', BUSY);
}

function checksOf({ version }: Admitted): readonly ShortCheck[] {
  return version.questionnaire.shortChecks ?? [];
}

function viewOf({ number, openedOn, closesAt, closed }: RoundRecord): RoundView {
  return { number, openedOn, closesAt, ...(closed ? { closedOn: closed.on, results: closed.results } : {}) };
}

function today(now: Instant): CivilDate {
  return now.slice(0, 10);
}
