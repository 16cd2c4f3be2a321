import type { PublishedVersion } from '../catalogue/version.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { QuestionnaireRef } from '../domain/questionnaire.ts';
import { later, sessionEnd } from './access.ts';
import type { LinkKind, LinkRecord } from './access-port.ts';
import { ownerSecrets } from './fresh-links.ts';
import type { AssessmentId, Instant, Ports } from './ports.ts';
import { hashOf, newKey, newSecret, readSecret } from './secrets.ts';
import type { Caller, Setting } from './setting.ts';

/** What the landing page may say before anybody presses its button. */
export interface LinkPreview {
  readonly kind: LinkKind;
  readonly school: string;
  readonly questionnaire: QuestionnaireRef;
  readonly language: string;
  /** No entry from here on. */
  readonly expiresAt: Instant;
  /** Viewer links: the result of a submission, or the one of the moment. */
  readonly shows?: 'frozen' | 'live';
  /** Respondent links: name of the short check, the most questions it asks and the minutes it takes. */
  readonly check?: { readonly name: string; readonly questions: number; readonly more: number; readonly minutes: number };
}

/** The result of using a link or a recovery code. A code brings its successors, shown this once. */
export interface Entered {
  readonly assessment: AssessmentId;
  readonly kind: LinkKind;
  readonly session: string;
  readonly ownerLink?: string;
  readonly recoveryCode?: string;
}

/** Says what a secret would open. Nothing changes. */
export async function previewLink(setting: Setting, text: string): Promise<LinkPreview | Fault> {
  const found = await findLink(setting.ports, text);
  if (isFault(found)) return found;
  const { kind, school, questionnaire, language, expiresAt, report } = found;
  const version = setting.catalogue.find(questionnaire.id, questionnaire.version);
  return {
    ...{ kind, school, questionnaire, language, expiresAt },
    ...(kind === 'viewer' ? { shows: report === null ? 'live' : 'frozen' } : {}),
    ...(found.shortCheck !== null && version ? checkOf(version, language, found.shortCheck) : {}),
  };
}

/** Uses a secret and signs this device in. A recovery code also ends every other link and device of the assessment. */
export async function exchangeLink(setting: Setting, caller: Caller, text: string): Promise<Entered | Fault> {
  const { ports } = setting;
  const found = await findLink(ports, text);
  if (isFault(found)) return found;
  const now = ports.clock.now();
  const secret = newSecret(ports.ids);
  const session = {
    hash: await hashOf(ports, 'session', secret),
    expiresAt: endOf(found, caller, now),
    replaces: caller.session,
  };
  const entered = { assessment: found.assessment, kind: found.kind, session: secret };
  if (found.kind === 'recovery') {
    const { links, ownerLink, recoveryCode } = await ownerSecrets(ports, now);
    const outcome = await ports.access.recover(found.hash, links, session, now);
    return outcome.kind === 'done' ? { ...entered, ownerLink, recoveryCode } : ENDED.used;
  }
  const respondent = found.kind === 'respondent' ? newKey(ports.ids) : undefined;
  const outcome = await ports.access.exchange(found.hash, session, now, respondent);
  return outcome.kind === 'done' ? entered : ENDED.used;
}

/** Signs this device out of everything. */
export async function signOut({ ports }: Setting, { session }: Caller): Promise<void> {
  if (session !== undefined) await ports.access.endSession(session);
}

/** Days that a device stays signed in which only answers a short check: it may be one that many people use. */
const RESPONDENT_DAYS = 1;

function endOf({ kind }: LinkRecord, { session }: Caller, now: Instant): Instant {
  return kind === 'respondent' && session === undefined ? later(now, RESPONDENT_DAYS) : sessionEnd(now);
}

const UNKNOWN = fault(
  'not-found',
  'This link or code is not known. Check that it is complete: a link ends with 43 characters after #, a code has 26.',
);

/** Why a real secret opens nothing any more: only its holder is told. */
const ENDED = {
  used: fault('gone', 'This link or code was used before: it works once. Ask for a new link, or use your newest recovery code.'),
  revoked: fault('gone', 'This link was replaced or taken back. Ask the person who gave it to you for a new one.'),
  lapsed: fault('gone', 'This link has lapsed. Ask the person who gave it to you for a new one.'),
  full: fault('gone', 'As many people have answered over this link as it takes. Ask for another one.'),
  closed: fault('gone', 'This round of questions is closed. Thank you for coming; nothing is left to do.'),
} as const;

/** A stored link that can still be used. */
async function findLink(ports: Ports, text: string): Promise<LinkRecord | Fault> {
  const read = readSecret(text);
  const link = read && (await ports.access.link(await hashOf(ports, read.kind, read.secret)));
  if (!link) return UNKNOWN;
  const ending = endingOf(link, ports.clock.now());
  return ending === undefined ? link : ENDED[ending];
}

function endingOf({ kind, uses, mostUses, revoked, expiresAt }: LinkRecord, now: Instant): keyof typeof ENDED | undefined {
  const isRound = kind === 'respondent';
  if (mostUses !== null && uses >= mostUses) return isRound ? 'full' : 'used';
  if (revoked) return isRound ? 'closed' : 'revoked';
  if (expiresAt <= now) return isRound ? 'closed' : 'lapsed';
  return undefined;
}

function checkOf({ questionnaire, texts }: PublishedVersion, language: string, id: string): Pick<LinkPreview, 'check'> {
  const check = questionnaire.shortChecks?.find((one) => one.id === id);
  const words = texts(language).shortChecks?.checks[id];
  if (!check || !words) return {};
  const { questions, more = [], minutes } = check;
  return { check: { name: words.name, questions: questions.length, more: more.length, minutes } };
}
