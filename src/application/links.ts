import { type Fault, fault, isFault } from '../domain/fault.ts';
import { type Admitted, admit, later, refusalFault } from './access.ts';
import type { EventRecord, LinkEntry, LinkId } from './access-port.ts';
import { freshLink } from './fresh-links.ts';
import type { AssessmentId, Instant, Outcome } from './ports.ts';
import type { Caller, Setting } from './setting.ts';
import { cleanText } from './text.ts';

/** A link that an owner asks for. `respondent` links belong to a round and are asked for there or here by their check. */
export interface LinkRequest {
  readonly kind: 'owner' | 'editor' | 'viewer' | 'respondent';
  readonly label?: string | undefined;
  /** Days until it lapses. */
  readonly days?: number | undefined;
  /** Viewer links: the report of the last submission as it is now, or always the current one. */
  readonly shows?: 'frozen' | 'live' | undefined;
  readonly shortCheck?: string | undefined;
}

/** A link as its owner sees it; its secret is not among this. */
export interface LinkView extends Omit<LinkEntry, 'hash' | 'revoked'> {
  readonly state: 'open' | 'used' | 'lapsed' | 'revoked';
  /** This device came by it: it cannot be taken back from here. */
  readonly own: boolean;
}

/** A link with its secret, shown this once. */
export interface MadeLink {
  readonly link: LinkView;
  /** Path and fragment, to be put behind the site's origin; a recovery code stands alone. */
  readonly secret: string;
}

/** Days until a link lapses where its owner does not say. One for another device is used at once. */
export const LINK_DAYS = { owner: 1, editor: 90, viewer: 90 } as const;

const MOST_LINKS = 200;
const MOST_EVENTS = 200;

/** Every link of an assessment. */
export async function listLinks(setting: Setting, caller: Caller, id: AssessmentId): Promise<readonly LinkView[] | Fault> {
  const admitted = await admit(setting, caller, id, 'manage-links');
  if (isFault(admitted)) return admitted;
  return (await setting.ports.access.links(id)).map((entry) => viewOf(entry, admitted));
}

/** What was done with an assessment, newest first. */
export async function listEvents(setting: Setting, caller: Caller, id: AssessmentId): Promise<readonly EventRecord[] | Fault> {
  const admitted = await admit(setting, caller, id, 'manage-links');
  return isFault(admitted) ? admitted : setting.ports.access.events(id, MOST_EVENTS);
}

/** Makes a link. */
export async function makeLink(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: LinkRequest,
): Promise<MadeLink | Fault> {
  const { ports } = setting;
  const admitted = await admit(setting, caller, id, 'manage-links');
  if (isFault(admitted)) return admitted;
  const details = await detailsOf(setting, admitted, request);
  if (isFault(details)) return details;
  const label = cleanText(request.label ?? '').trim();
  const { stored, shown } = await freshLink(ports, request.kind, { ...details, label });
  const outcome = await ports.access.addLink(admitted.permit, stored, MOST_LINKS);
  return refused(outcome, TOO_MANY) ?? made(stored, shown, admitted);
}

/** Puts a new link of the same kind in the place of another, which ends at once with every right it gave. */
export async function replaceLink(setting: Setting, caller: Caller, id: AssessmentId, link: LinkId): Promise<MadeLink | Fault> {
  const { ports } = setting;
  const found = await ownLink(setting, caller, id, link);
  if (isFault(found)) return found;
  const { admitted, entry } = found;
  const { kind, label, report, round, shortCheck } = entry;
  const expiresAt = round === null ? later(admitted.permit.now, daysOf(entry)) : entry.expiresAt;
  const { stored, shown } = await freshLink(ports, kind, { label, report, round, shortCheck, expiresAt });
  const outcome = await ports.access.replaceLink(admitted.permit, link, stored);
  return refused(outcome, GONE) ?? made(stored, shown, admitted);
}

/** Takes a link back, with every right it gave, at once. */
export async function revokeLink(setting: Setting, caller: Caller, id: AssessmentId, link: LinkId): Promise<Fault | undefined> {
  const found = await ownLink(setting, caller, id, link);
  if (isFault(found)) return found;
  if (found.entry.kind === 'recovery') return fault('forbidden', KEEP_THE_CODE);
  return refused(await setting.ports.access.revokeLink(found.admitted.permit, link), GONE);
}

/** A link of the caller's assessment that may be replaced or taken back from this device. */
async function ownLink(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  link: LinkId,
): Promise<{ readonly admitted: Admitted; readonly entry: LinkEntry } | Fault> {
  const admitted = await admit(setting, caller, id, 'manage-links');
  if (isFault(admitted)) return admitted;
  const entry = (await setting.ports.access.links(id)).find((one) => one.id === link && !one.revoked);
  if (!entry) return GONE;
  return admitted.right.link === link ? fault('forbidden', OWN) : { admitted, entry };
}

const GONE = fault('not-found', 'There is no such link any more. Load the list again.');
const TOO_MANY = fault('too-large', `An assessment holds at most ${MOST_LINKS} links. Take one back first.`);
const OWN =
  'This device is signed in by this link. Take it back from another device, or use the recovery code, which ends all links.';
const KEEP_THE_CODE = 'The recovery code is the way back in. It can be replaced, not taken back.';
const NOT_SUBMITTED = 'There is no submission yet, so nothing is frozen. Submit first, or show the live result.';
const NO_ROUND = 'No round is open. Open one first; its links are made with it.';

/** What the kind of a link decides about it. */
async function detailsOf({ ports }: Setting, { assessment, version, permit }: Admitted, request: LinkRequest) {
  if (request.kind !== 'respondent') {
    const expiresAt = later(permit.now, request.days ?? LINK_DAYS[request.kind]);
    if (request.kind !== 'viewer' || request.shows !== 'frozen') return { expiresAt };
    const frozen = await ports.assessments.report(assessment.id);
    return frozen ? { expiresAt, report: frozen.number } : wrong('/shows', NOT_SUBMITTED);
  }
  const checks = (version.questionnaire.shortChecks ?? []).map(({ id }) => id);
  const { shortCheck } = request;
  if (shortCheck === undefined || !checks.includes(shortCheck))
    return wrong('/shortCheck', `Choose one of: ${checks.join(', ')}.`);
  const round = (await ports.rounds.rounds(assessment.id)).find(({ closed, closesAt }) => !closed && closesAt > permit.now);
  return round ? { expiresAt: round.closesAt, round: round.number, shortCheck } : wrong('/kind', NO_ROUND);
}

function wrong(pointer: string, detail: string): Fault {
  return fault('invalid', 'No link was made.', { errors: [{ pointer, detail }] });
}

function refused(outcome: Outcome<null>, other: Fault): Fault | undefined {
  if (outcome.kind === 'done') return undefined;
  return outcome.because === 'stale' || outcome.because === 'too-many' ? other : refusalFault(outcome.because);
}

function made(stored: Omit<LinkEntry, 'createdOn' | 'uses' | 'lastUsedOn' | 'revoked'>, secret: string, admitted: Admitted) {
  const entry = { ...stored, createdOn: admitted.permit.now.slice(0, 10), uses: 0, lastUsedOn: null, revoked: false };
  return { link: viewOf(entry, admitted), secret };
}

function viewOf({ hash: _, revoked, ...entry }: LinkEntry, { permit, right }: Admitted): LinkView {
  return { ...entry, state: stateOf({ ...entry, revoked }, permit.now), own: entry.id === right.link };
}

function stateOf({ revoked, expiresAt, uses, mostUses }: Omit<LinkEntry, 'hash'>, now: Instant): LinkView['state'] {
  if (revoked) return 'revoked';
  if (mostUses !== null && uses >= mostUses) return 'used';
  return expiresAt <= now ? 'lapsed' : 'open';
}

/** For how long a link was meant. */
function daysOf({ createdOn, expiresAt }: LinkEntry): number {
  return Math.max(1, Math.floor((Date.parse(expiresAt) - Date.parse(`${createdOn}T00:00:00Z`)) / 86_400_000));
}
