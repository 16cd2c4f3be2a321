import { describe, expect, it } from 'vitest';
import {
  hashOf,
  newAssessmentId,
  newKey,
  newRecoveryCode,
  newSecret,
  plainCode,
  readSecret,
} from '../../src/application/secrets.ts';
import { newProduct } from './school.ts';

const { ports } = newProduct();

describe('secrets', () => {
  it('have 256 bits in a link and 130 in a recovery code', () => {
    expect(newSecret(ports.ids)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(plainCode(newRecoveryCode(ports.ids))).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
  it('are read in the ways people write them', () => {
    const code = newRecoveryCode(ports.ids);
    const read = { kind: 'code', secret: plainCode(code) };
    for (const written of [
      code,
      ` ${code.toLowerCase()}\n`,
      code.replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
    ]) {
      expect(readSecret(written)).toEqual(read);
    }
    const secret = newSecret(ports.ids);
    expect(readSecret(` ${secret} `)).toEqual({ kind: 'link', secret });
  });
  it.each(['', 'short', 'U'.repeat(26), 'x'.repeat(42), `${'x'.repeat(42)}!`])('are not seen in "%s"', (text) => {
    expect(readSecret(text)).toBeUndefined();
  });
  it('hash to something else for each kind', async () => {
    const hashes = await Promise.all((['link', 'code', 'session'] as const).map((kind) => hashOf(ports, kind, 'same')));
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('ids', () => {
  it('carry their shard and 128 random bits', () => {
    expect(newAssessmentId(ports.ids)).toMatch(/^e01_[A-Za-z0-9_-]{22}$/);
  });
  it('of rows are whole numbers that a double holds exactly', () => {
    const keys = Array.from({ length: 1000 }, () => newKey(ports.ids));
    expect(keys.every((key) => Number.isSafeInteger(key) && key > 0)).toBe(true);
    expect(new Set(keys).size).toBe(1000);
    expect(newKey({ bytes: (count) => new Uint8Array(count).fill(255) })).toBe(2 ** 52);
  });
});
