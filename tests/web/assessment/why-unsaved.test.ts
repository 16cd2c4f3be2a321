import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../web/src/api.ts';
import { type WhyInput, whyUnsaved } from '../../../web/src/assessment/why-unsaved.ts';
import { cell } from '../../../web/src/saving/cell.ts';
import { EMPTY_OUTBOX } from '../../../web/src/saving/outbox.ts';
import { patchLane } from '../../../web/src/saving/patch-lane.ts';
import { addPatch, NO_PATCHES, type Patches } from '../../../web/src/saving/patches.ts';
import { createSaver } from '../../../web/src/saving/saver.ts';
import { school } from '../form/bundles.ts';

const bundle = {
  ...school,
  texts: { ...school.texts, context: { country: { label: 'In which country is the school?', help: '', options: {} } } },
};

/** A school that changed its country; the service answers with `problem`. */
async function refusedWith(problem: Problem) {
  const details = cell<Patches>(addPatch(NO_PATCHES, { context: { country: 'atlantis' } }));
  const lane = patchLane(
    details,
    async () => ({ ok: false, problem }),
    () => {},
    () => 'operation-1',
  );
  const saver = createSaver([lane]);
  const isSaved = await saver.flush();
  saver.stop();
  const session: WhyInput = {
    saver,
    bundle,
    outbox: cell(EMPTY_OUTBOX),
    details,
    figures: cell<Patches>(NO_PATCHES),
  };
  return { isSaved, details, why: whyUnsaved(session) };
}

const problem = (status: number, more: Partial<Problem> = {}): Problem => ({ status, title: '', detail: '', ...more });

describe('why a plan cannot be kept', () => {
  it('names the question whose value the service does not take, and gives the value up', async () => {
    const errors = [{ pointer: '/context/country', detail: 'Choose a country of the list.' }];
    const { isSaved, details, why } = await refusedWith(problem(400, { errors }));
    expect(isSaved).toBe(false);
    expect(why.detail).toContain('In which country is the school?');
    expect(why.detail).toContain('Choose a country of the list.');
    expect(details.get().pending).toEqual({});
  });

  it('says to sign in where this device may not save any more', async () => {
    for (const status of [401, 404]) {
      const { why } = await refusedWith(problem(status));
      expect(why.detail).toContain('Sign in to save: open your link or enter your recovery code.');
    }
  });

  it('speaks of the connection only when there is none', async () => {
    expect((await refusedWith(problem(0))).why.status).toBe(0);
  });

  it('passes on what the service says of the whole request', async () => {
    const { why } = await refusedWith(problem(409, { detail: 'The assessment is submitted.' }));
    expect(why.detail).toBe('The assessment is submitted.');
  });
});
