import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { QuestionnaireRef } from '../domain/questionnaire.ts';
import { admit, later, refusalFault, sessionEnd } from './access.ts';
import type { AssessmentId, Instant, LinkKind, LinkRecord, NewLink, Ports } from './ports.ts';
import { hashOf, newRecoveryCode, newSecret, plainCode, readSecret } from './secrets.ts';
import type { Caller, Setting } from './setting.ts';

/** A one-time link: path and fragment, to be put behind the site's origin. */
export interface FreshLink {
  readonly link: string;
  readonly expiresAt: Instant;
}

/** What the landing page may say before anybody presses its button. */
export interface LinkPreview {
  readonly kind: LinkKind;
  readonly school: string;
  readonly questionnaire: QuestionnaireRef;
  readonly language: string;
}

/** The result of using a link or a recovery code up. A code brings its successors, shown this once. */
export interface Entered {
  readonly assessment: AssessmentId;
  readonly session: string;
  readonly ownerLink?: string;
  readonly recoveryCode?: string;
}

/** Days until an unused secret lapses: the link made at the start, one made to change device, the printed code. */
const START_LINK_DAYS = 30;
const DEVICE_LINK_DAYS = 1;
const RECOVERY_CODE_DAYS = 3650;
const MOST_LINKS = 200;

/** Makes the two secrets of an owner: a one-time link and a recovery code. */
export async function freshLinks(
  ports: Ports,
  now: Instant,
): Promise<{ links: readonly [NewLink, NewLink]; ownerLink: string; recoveryCode: string }> {
  const secret = newSecret(ports.ids);
  const recoveryCode = newRecoveryCode(ports.ids);
  const links: readonly [NewLink, NewLink] = [
    { hash: await hashOf(ports, 'link', secret), kind: 'owner', expiresAt: later(now, START_LINK_DAYS) },
    { hash: await hashOf(ports, 'code', plainCode(recoveryCode)), kind: 'recovery', expiresAt: later(now, RECOVERY_CODE_DAYS) },
  ];
  return { links, ownerLink: ownerPath(secret), recoveryCode };
}

/** Makes a one-time link to continue on another device. */
export async function makeLink(setting: Setting, caller: Caller, id: AssessmentId): Promise<FreshLink | Fault> {
  const { ports } = setting;
  const admitted = await admit(setting, caller, id);
  if (isFault(admitted)) return admitted;
  const secret = newSecret(ports.ids);
  const expiresAt = later(admitted.permit.now, DEVICE_LINK_DAYS);
  const outcome = await ports.access.addLink(
    admitted.permit,
    { hash: await hashOf(ports, 'link', secret), kind: 'owner', expiresAt },
    MOST_LINKS,
  );
  if (outcome.kind === 'refused' && outcome.because !== 'stale') return refusalFault(outcome.because);
  return { link: ownerPath(secret), expiresAt };
}

/** Says what a secret would open. Nothing changes. */
export async function previewLink(setting: Setting, text: string): Promise<LinkPreview | Fault> {
  const found = await findLink(setting.ports, text);
  if (isFault(found)) return found;
  const { kind, school, questionnaire, language } = found;
  return { kind, school, questionnaire, language };
}

/** Uses a secret up and signs this device in. A recovery code also ends every other link and device of the assessment. */
export async function exchangeLink(setting: Setting, caller: Caller, text: string): Promise<Entered | Fault> {
  const { ports } = setting;
  const found = await findLink(ports, text);
  if (isFault(found)) return found;
  const now = ports.clock.now();
  const secret = newSecret(ports.ids);
  const session = { hash: await hashOf(ports, 'session', secret), expiresAt: sessionEnd(now), replaces: caller.session };
  const entered = { assessment: found.assessment, session: secret };
  if (found.kind === 'owner') {
    const outcome = await ports.access.exchange(found.hash, session, now);
    return outcome.kind === 'done' ? entered : USED;
  }
  const { links, ownerLink, recoveryCode } = await freshLinks(ports, now);
  const outcome = await ports.access.recover(found.hash, links, session, now);
  return outcome.kind === 'done' ? { ...entered, ownerLink, recoveryCode } : USED;
}

/** Signs this device out of everything. */
export async function signOut({ ports }: Setting, { session }: Caller): Promise<void> {
  if (session !== undefined) await ports.access.endSession(session);
}

const UNKNOWN = fault(
  'not-found',
  'This link or code is not known. Check that it is complete: a link ends with 43 characters after #, a code has 26.',
);
const USED = fault(
  'gone',
  'This link or code was used before, replaced, or has lapsed. Ask for a new link, or use your newest recovery code.',
);

/** A stored link that can still be used. Only the holder of a real secret learns that it lapsed. */
async function findLink(ports: Ports, text: string): Promise<LinkRecord | Fault> {
  const read = readSecret(text);
  const link = read && (await ports.access.link(await hashOf(ports, read.kind, read.secret)));
  if (!link) return UNKNOWN;
  return link.used || link.revoked || link.expiresAt <= ports.clock.now() ? USED : link;
}

function ownerPath(secret: string): string {
  return `/o#${secret}`;
}
