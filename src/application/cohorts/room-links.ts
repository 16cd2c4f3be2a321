import { type Fault, fault, isFault } from '../../domain/fault.ts';
import { later, sessionEnd } from '../access.ts';
import type { Instant, Ports } from '../ports.ts';
import { hashOf, newSecret, readSecret } from '../secrets.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId, CohortLinkKind, CohortLinkRecord, NewCohortLink } from './cohort-port.ts';
import { freshRoomLinks, ROOM_LINK_DAYS, roomHash, roomPath } from './room-secrets.ts';

/** A new link to a room: to continue on another device, or to read it. */
export interface RoomLinkRequest {
  readonly kind: 'consultant' | 'funder';
  readonly label: string;
}

/** A link as the consultant lists it. The secret is shown once, when it is made. */
export type RoomLinkView = Omit<CohortLinkRecord, 'hash' | 'cohort' | 'kind'> & Pick<RoomLinkRequest, 'kind'>;

/** What the landing page of a room's link may say. */
export interface RoomPreview {
  readonly kind: CohortLinkKind;
  readonly room: string;
  readonly purpose: string;
  readonly language: string;
}

/** The result of using a room's link. A recovery code brings its successors, shown this once. */
export interface RoomEntered {
  readonly cohort: CohortId;
  readonly session: string;
  readonly consultantLink?: string;
  readonly recoveryCode?: string;
}

const MOST_LINKS = 200;
const DEVICE_LINK_DAYS = 1;

/** The links of a room that were not made for recovery. */
export async function listRoomLinks(setting: Setting, caller: Caller, id: CohortId): Promise<readonly RoomLinkView[] | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const links = await setting.ports.cohorts.links(id);
  return links.flatMap(({ hash: _, cohort: _cohort, kind, ...link }) => (kind === 'recovery' ? [] : [{ ...link, kind }]));
}

/** Makes a link. A consultant's opens the room once and within a day; a reader's as often as wanted for 90 days. */
export async function makeRoomLink(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  { kind, label }: RoomLinkRequest,
): Promise<{ readonly link: string; readonly expiresAt: string } | Fault> {
  const { ports } = setting;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const { fresh, link } = await freshLink(ports, admitted.permit.now, { kind, label: cleanText(label).trim() });
  const outcome = await ports.cohorts.addLink(admitted.permit, fresh, MOST_LINKS);
  if (outcome.kind === 'refused')
    return roomFault(outcome.because, { stale: '', tooMany: `A room has at most ${MOST_LINKS} links. Revoke some first.` });
  return { link, expiresAt: fresh.expiresAt };
}

/** Ends a link with every device that came by it, and makes its successor of the same kind and label. */
export async function replaceRoomLink(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  number: number,
): Promise<{ readonly link: string; readonly expiresAt: string } | Fault> {
  const { ports } = setting;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const old = (await ports.cohorts.links(id)).find((one) => one.number === number && one.kind !== 'recovery');
  if (!old || old.kind === 'recovery') return NO_LINK;
  const { fresh, link } = await freshLink(ports, admitted.permit.now, { kind: old.kind, label: old.label });
  const outcome = await ports.cohorts.replaceLink(admitted.permit, number, fresh);
  if (outcome.kind === 'done') return { link, expiresAt: fresh.expiresAt };
  return outcome.because === 'stale' ? NO_LINK : roomFault(outcome.because, { stale: '', tooMany: '' });
}

/** Ends a link and every device that came by it, this one too where it did. */
export async function revokeRoomLink(setting: Setting, caller: Caller, id: CohortId, number: number): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.revokeLink(admitted.permit, number);
  if (outcome.kind === 'done' || outcome.because === 'stale') return undefined;
  return roomFault(outcome.because, { stale: '', tooMany: '' });
}

/** Says what a room's link or recovery code would open. Nothing changes. */
export async function previewRoomLink(setting: Setting, text: string): Promise<RoomPreview | Fault> {
  const link = await findRoomLink(setting, text);
  if (isFault(link)) return link;
  const cohort = (await setting.ports.cohorts.find(link.cohort)) ?? UNKNOWN;
  if (isFault(cohort)) return cohort;
  return { kind: link.kind, room: cohort.name, purpose: cohort.purpose, language: cohort.language };
}

/** Uses a room's link and signs this device in. A recovery code also ends every other link and device of the room. */
export async function exchangeRoomLink(setting: Setting, caller: Caller, text: string): Promise<RoomEntered | Fault> {
  const { ports } = setting;
  const link = await findRoomLink(setting, text);
  if (isFault(link)) return link;
  const now = ports.clock.now();
  const secret = newSecret(ports.ids);
  const session = { hash: await hashOf(ports, 'session', secret), expiresAt: sessionEnd(now), replaces: caller.session };
  const entered = { cohort: link.cohort, session: secret };
  if (link.kind !== 'recovery') {
    const outcome = await ports.cohorts.exchange(link.hash, session, now);
    return outcome.kind === 'done' ? entered : USED;
  }
  const { links, consultantLink, recoveryCode } = await freshRoomLinks(ports, now);
  const outcome = await ports.cohorts.recover(link.hash, links, session, now);
  return outcome.kind === 'done' ? { ...entered, consultantLink, recoveryCode } : USED;
}

const NO_LINK = fault('not-found', 'There is no such link that stands. It was revoked or replaced already.');

/** What every unknown secret of a room gets. */
export const UNKNOWN = fault(
  'not-found',
  'This link or code is not known. Check that it is complete: a link ends with 43 characters after #, a code has 26.',
);
/** What the holder of a real secret hears that opens nothing any more. */
export const USED = fault(
  'gone',
  'This link or code was used before, replaced, or has lapsed. Ask for a new link, or use your newest recovery code.',
);

/** A new secret with what is stored of it. */
async function freshLink(
  ports: Ports,
  now: Instant,
  { kind, label }: RoomLinkRequest,
): Promise<{ readonly fresh: NewCohortLink; readonly link: string }> {
  const secret = newSecret(ports.ids);
  const expiresAt = later(now, kind === 'consultant' ? DEVICE_LINK_DAYS : ROOM_LINK_DAYS);
  const mostUses = kind === 'consultant' ? 1 : undefined;
  return { fresh: { hash: await roomHash(ports, secret), kind, label, expiresAt, mostUses }, link: roomPath(secret) };
}

async function findRoomLink({ ports }: Setting, text: string): Promise<CohortLinkRecord | Fault> {
  const read = readSecret(text);
  const hash =
    read && (read.kind === 'link' ? await roomHash(ports, read.secret) : await hashOf(ports, 'room-code', read.secret));
  const link = hash === undefined ? undefined : await ports.cohorts.link(hash);
  if (!link) return UNKNOWN;
  const isUsedUp = link.mostUses !== undefined && link.uses >= link.mostUses;
  return isUsedUp || link.revoked || link.expiresAt <= ports.clock.now() ? USED : link;
}
