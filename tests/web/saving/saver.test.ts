import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../web/src/api.ts';
import { backoff } from '../../../web/src/saving/backoff.ts';
import type { Lane, Sent } from '../../../web/src/saving/lane.ts';
import { createSaver, PAUSE } from '../../../web/src/saving/saver.ts';

const problem = (status: number): Problem => ({ status, title: '', detail: '' });

/** A lane that counts its requests; `work` requests wait to be sent. */
function laneOf(replies: readonly Sent[]): Lane & { sent: number; work: number } {
  return {
    sent: 0,
    work: 0,
    hasWork() {
      return this.work > 0;
    },
    hasUnsaved() {
      return this.work > 0;
    },
    async send() {
      const reply = replies[Math.min(this.sent, replies.length - 1)] ?? { kind: 'done' };
      this.sent += 1;
      if (reply.kind === 'done') this.work -= 1;
      return reply;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createSaver', () => {
  it('saves once typing pauses, and says saved only after the reply', async () => {
    const lane = laneOf([{ kind: 'done' }]);
    const saver = createSaver([lane]);
    lane.work = 1;
    saver.changed();
    expect(saver.status.get().kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(PAUSE.quiet - 1);
    expect(lane.sent).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(lane.sent).toBe(1);
    expect(saver.status.get().kind).toBe('saved');
  });

  it('saves at the latest five seconds after the first change', async () => {
    const lane = laneOf([{ kind: 'done' }]);
    const saver = createSaver([lane]);
    lane.work = 1;
    for (let elapsed = 0; elapsed < PAUSE.longest; elapsed += 500) {
      saver.changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(lane.sent).toBe(1);
  });

  it('is offline while the service is out of reach, and tries again by itself', async () => {
    const lane = laneOf([{ kind: 'failed', problem: problem(0) }, { kind: 'failed', problem: problem(0) }, { kind: 'done' }]);
    const saver = createSaver([lane]);
    lane.work = 1;
    expect(await saver.flush()).toBe(false);
    expect(saver.status.get().kind).toBe('offline');
    await vi.advanceTimersByTimeAsync(130_000);
    expect(saver.status.get().kind).toBe('saved');
  });

  it('keeps the changes and says so when the session has ended', async () => {
    const lane = laneOf([{ kind: 'failed', problem: problem(401) }]);
    const saver = createSaver([lane]);
    lane.work = 1;
    await saver.flush();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(saver.status.get().kind).toBe('signed-out');
    expect(lane.hasUnsaved()).toBe(true);
    expect(lane.sent).toBe(1);
  });

  it('does not say saved while an answer waits for a decision', async () => {
    const lane = laneOf([{ kind: 'done' }]);
    const saver = createSaver([{ ...lane, hasWork: () => lane.work > 0, hasUnsaved: () => true, send: () => lane.send(false) }]);
    lane.work = 1;
    expect(await saver.flush()).toBe(false);
    expect(saver.status.get().kind).toBe('unsettled');
  });

  it('does not repeat a request that the service will never take', async () => {
    const lane = laneOf([{ kind: 'failed', problem: problem(409) }]);
    const saver = createSaver([lane]);
    lane.work = 1;
    await saver.flush();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(lane.sent).toBe(1);
    expect(saver.status.get().kind).toBe('problem');
  });
});

describe('createSaver with several kinds of changes', () => {
  const lanes = (...details: readonly Sent[]) => {
    const school = laneOf(details);
    const answers = laneOf([{ kind: 'done' }]);
    return { school, answers, saver: createSaver([school, answers]) };
  };

  it('saves the answers also when the service refuses a change of the school', async () => {
    const { school, answers, saver } = lanes({ kind: 'failed', problem: problem(400) });
    school.work = 1;
    answers.work = 2;
    expect(await saver.flush()).toBe(false);
    expect(answers.work).toBe(0);
    expect(saver.status.get()).toEqual({ kind: 'problem', problem: problem(400) });
  });

  it('goes on saving answers while a change of the school stays refused', async () => {
    const { school, answers, saver } = lanes({ kind: 'failed', problem: problem(400) });
    school.work = 1;
    await saver.flush();
    answers.work = 1;
    saver.changed();
    await vi.advanceTimersByTimeAsync(PAUSE.quiet);
    expect(answers.work).toBe(0);
  });

  it('saves the answers and repeats a change of the school that broke the service', async () => {
    const { school, answers, saver } = lanes({ kind: 'failed', problem: problem(500) }, { kind: 'done' });
    school.work = 1;
    answers.work = 1;
    await saver.flush();
    expect(answers.work).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(school.work).toBe(0);
    expect(saver.status.get().kind).toBe('saved');
  });

  it.each([0, 401, 404, 429])('asks no second time in a round after a %i, which is meant for all', async (status) => {
    const { school, answers, saver } = lanes({ kind: 'failed', problem: problem(status) });
    school.work = 1;
    answers.work = 1;
    await saver.flush();
    expect(answers.sent).toBe(0);
  });

  it('does not ask somebody to sign in who is signed in and may not do one thing', async () => {
    const { school, answers, saver } = lanes({ kind: 'failed', problem: problem(403) });
    school.work = 1;
    answers.work = 1;
    await saver.flush();
    expect(answers.work).toBe(0);
    expect(saver.status.get().kind).toBe('problem');
  });

  it('says that all is saved when a change is taken back before it was sent', async () => {
    const { school, saver } = lanes({ kind: 'done' });
    school.work = 1;
    saver.changed();
    school.work = 0;
    await vi.advanceTimersByTimeAsync(PAUSE.quiet);
    expect(saver.status.get().kind).toBe('idle');
  });
});

describe('backoff', () => {
  it('stays between one second and one minute, and honours a longer wait that the service asks for', () => {
    expect(backoff(1, 0)).toBe(1_000);
    expect(backoff(1, 1)).toBe(2_000);
    expect(backoff(40, 1)).toBe(60_000);
    expect(backoff(1, 0, 90)).toBe(90_000);
  });
});
