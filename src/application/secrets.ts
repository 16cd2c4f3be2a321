import type { Ids, Ports, SecretHash } from './ports.ts';

/** What a secret opens. The kind is hashed with it, so that one kind never passes for another. */
export type SecretKind = 'link' | 'code' | 'session' | 'room' | 'room-code' | 'start';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 26;

/** A secret of 256 random bits, 43 base64url characters. */
export function newSecret(ids: Ids): string {
  return base64url(ids.bytes(32));
}

/** A recovery code of 130 random bits: 26 Crockford base32 characters in five groups, to be printed. */
export function newRecoveryCode(ids: Ids): string {
  return newCode(ids, CODE_LENGTH).replace(/(.{5})(.{5})(.{5})(.{5})(.{6})/, '$1-$2-$3-$4-$5');
}

/** So many random Crockford base32 characters, 5 bits each. */
export function newCode(ids: Ids, length: number): string {
  return [...ids.bytes(length)].map((byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
}

/** A public id: the shard it lives on and 128 random bits. */
export function newAssessmentId(ids: Ids): string {
  return `e01_${base64url(ids.bytes(16))}`;
}

/** A public id of a room, made in the same way. */
export function newCohortId(ids: Ids): string {
  return `c01_${base64url(ids.bytes(16))}`;
}

/** A random whole number of 52 bits, from 1. */
export function newKey(ids: Ids): number {
  return [...ids.bytes(7)].reduce((sum, byte, index) => sum * 256 + (index === 0 ? byte % 16 : byte), 0) + 1;
}

/** What is stored of a secret. */
export function hashOf(ports: Ports, kind: SecretKind, secret: string): Promise<SecretHash> {
  return ports.hash(`${kind}:v1:${secret}`);
}

/** Reads what somebody pasted or typed: a link's secret, a recovery code in any spelling, or neither. */
export function readSecret(text: string): { readonly kind: 'link' | 'code'; readonly secret: string } | undefined {
  const trimmed = text.trim();
  if (/^[A-Za-z0-9_-]{43}$/.test(trimmed)) return { kind: 'link', secret: trimmed };
  const code = readCode(text);
  return code.length === CODE_LENGTH && [...code].every((one) => CROCKFORD.includes(one))
    ? { kind: 'code', secret: code }
    : undefined;
}

/** Reads a code as somebody typed it: Crockford characters only, in any spelling. */
export function readCode(text: string): string {
  return text.trim().toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** The code as it is hashed: without its groups. */
export function plainCode(code: string): string {
  return code.replaceAll('-', '');
}

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
