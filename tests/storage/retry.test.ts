import { describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../src/application/ports.ts';
import { DOCUMENTED_ERRORS, once, remedyFor, retrying } from '../../src/storage/retry.ts';

/** Time that passes only while somebody waits. */
function stillTime(random = 0.5) {
  const pauses: number[] = [];
  let clock = 0;
  return {
    pauses,
    now: () => clock,
    random: () => random,
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds);
      clock += milliseconds;
    },
  };
}

/** Fails so many times with this text, then succeeds. */
function failing(times: number, text: string) {
  let calls = 0;
  const attempt = async () => {
    calls += 1;
    if (calls <= times) throw new Error(`D1_ERROR: ${text}`);
    return 'saved';
  };
  return { attempt, calls: () => calls };
}

describe('remedyFor', () => {
  it.each(DOCUMENTED_ERRORS.map(({ text, remedy }) => [text, remedy]))('knows "%s" (%s)', (text, remedy) => {
    expect(remedyFor(new Error(`D1_ERROR: ${text}.`))).toBe(remedy);
  });
  it('leaves our own mistakes alone', () => {
    expect(remedyFor(new Error('D1_ERROR: no such column: leve: SQLITE_ERROR'))).toBe('unknown');
    expect(remedyFor('UNIQUE constraint failed')).toBe('unknown');
  });
});

describe('retrying', () => {
  it.each(DOCUMENTED_ERRORS.filter(({ remedy }) => remedy === 'retry').map(({ text }) => text))(
    'tries again after "%s"',
    async (text) => {
      const { attempt, calls } = failing(3, text);
      expect(await retrying(attempt, stillTime())).toBe('saved');
      expect(calls()).toBe(4);
    },
  );
  it('gives up after four attempts', async () => {
    const { attempt, calls } = failing(9, 'Network connection lost');
    await expect(retrying(attempt, stillTime())).rejects.toThrow(StorageUnavailable);
    expect(calls()).toBe(4);
  });
  it('waits longer each time, by chance up to 100, 200 and 400 ms', async () => {
    const time = stillTime(1);
    await retrying(failing(3, 'Network connection lost').attempt, time);
    expect(time.pauses).toEqual([100, 200, 400]);
  });
  it.each(DOCUMENTED_ERRORS.filter(({ remedy }) => remedy === 'retry-once').map(({ text }) => text))(
    'tries once more after "%s"',
    async (text) => {
      const time = stillTime();
      expect(await retrying(failing(1, text).attempt, time)).toBe('saved');
      expect(time.pauses).toEqual([600]);
      await expect(retrying(failing(2, text).attempt, stillTime())).rejects.toThrow(StorageUnavailable);
    },
  );
  it.each(DOCUMENTED_ERRORS.filter(({ remedy }) => remedy === 'give-up').map(({ text }) => text))(
    'does not try again after "%s"',
    async (text) => {
      const { attempt, calls } = failing(1, text);
      await expect(retrying(attempt, stillTime())).rejects.toThrow(StorageUnavailable);
      expect(calls()).toBe(1);
    },
  );
  it('passes our own mistakes on at once', async () => {
    const { attempt, calls } = failing(1, 'no such table: answer');
    await expect(retrying(attempt, stillTime())).rejects.toThrow('no such table');
    expect(calls()).toBe(1);
  });
});

describe('once', () => {
  it('never repeats, and says when the storage is the reason', async () => {
    const { attempt, calls } = failing(1, 'Network connection lost');
    await expect(once(attempt)).rejects.toThrow(StorageUnavailable);
    expect(calls()).toBe(1);
  });
});
