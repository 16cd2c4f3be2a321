import { later } from '../access.ts';
import type { Instant, Ports, SecretHash } from '../ports.ts';
import { hashOf, newCode, newRecoveryCode, newSecret, plainCode } from '../secrets.ts';
import type { NewCohortLink } from './cohort-port.ts';

/** Days until an unused secret of a room lapses. */
export const ROOM_LINK_DAYS = 90;
const RECOVERY_CODE_DAYS = 3650;
const JOIN_CODE_LENGTH = 12;

/** The two secrets of whoever runs a room: a one-time link and a recovery code. */
export async function freshRoomLinks(
  ports: Ports,
  now: Instant,
): Promise<{
  readonly links: readonly [NewCohortLink, NewCohortLink];
  readonly consultantLink: string;
  readonly recoveryCode: string;
}> {
  const secret = newSecret(ports.ids);
  const recoveryCode = newRecoveryCode(ports.ids);
  const link = { label: '', mostUses: 1 };
  return {
    links: [
      { ...link, hash: await roomHash(ports, secret), kind: 'consultant', expiresAt: later(now, ROOM_LINK_DAYS) },
      {
        ...link,
        hash: await hashOf(ports, 'room-code', plainCode(recoveryCode)),
        kind: 'recovery',
        expiresAt: later(now, RECOVERY_CODE_DAYS),
      },
    ],
    consultantLink: roomPath(secret),
    recoveryCode,
  };
}

/** What is stored of a room link's secret. */
export function roomHash(ports: Ports, secret: string): Promise<SecretHash> {
  return hashOf(ports, 'room', secret);
}

/** What is stored of a start link's secret. */
export function startHash(ports: Ports, secret: string): Promise<SecretHash> {
  return hashOf(ports, 'start', secret);
}

/** A join code of 60 random bits. It opens nothing: a school that knows it may share its own result. */
export function newJoinCode(ports: Ports): string {
  return newCode(ports.ids, JOIN_CODE_LENGTH);
}

/** A join code as people read it, in groups of four. */
export function spokenCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Path and fragment of a link to a room. */
export function roomPath(secret: string): string {
  return `/c#${secret}`;
}

/** Path and fragment of a link by which a prepared school starts. */
export function startPath(secret: string): string {
  return `/s#${secret}`;
}
