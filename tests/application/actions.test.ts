import { describe, expect, it } from 'vitest';
import { MOST_OWN } from '../../src/application/actions.ts';
import { createApplication } from '../../src/application/application.ts';
import type { AssessmentStore } from '../../src/application/ports.ts';
import { isFault } from '../../src/domain/fault.ts';
import type { TrackedActions } from '../../src/domain/progress/tracking.ts';
import type { PlannedRoadmap } from '../../src/domain/roadmap/plan.ts';
import { CATALOGUE, newProduct, startRiverside } from './school.ts';

const ITEMS = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items ?? [];

/** Riverside with a few answers and a plan made from them. */
async function withPlan() {
  const product = newProduct();
  const { id, office } = await startRiverside(product);
  const changes = ITEMS.filter(({ condition, core }) => core && condition === undefined).map(({ id: item }) => ({
    item,
    version: 0,
    answer: { level: 1 },
  }));
  await product.app.answers.save(office, id, { operation: 'op-answers-1', changes });
  const plan = sound(await product.app.results.roadmap(office, id));
  const action = plan.roadmap.actions[0]?.action ?? '';
  return { product, app: product.app, id, office, plan, action };
}

type School = Awaited<ReturnType<typeof withPlan>>;

const read = async ({ app, office, id }: School): Promise<TrackedActions> => sound(await app.actions.read(office, id));
const track = async ({ app, office, id, action }: School, operation: string, change: object, version = 0) =>
  sound(await app.actions.save(office, id, { operation, changes: [{ action, version, ...change }] }));
/** Keeps the plan with other choices, without the actions these take out. */
const keep = async (
  { app, office, id, plan }: School,
  operation: string,
  choices: Partial<PlannedRoadmap['plan']['choices']>,
) => {
  const made = { ...plan.plan.choices, ...choices };
  return sound(await app.results.keepRoadmap(office, id, { operation, choices: made, placements: [] }));
};

describe('what is tracked', () => {
  it('lives on after the assessment is submitted', async () => {
    const school = await withPlan();
    const { app, office, id, action } = school;
    sound(await app.results.submit(office, id));
    expect(await track(school, 'op-action-1', { status: { kind: 'doing' } })).toEqual({ [action]: 1 });
    expect((await read(school))[action]).toMatchObject({ status: { kind: 'doing' } });
  });

  it('changes neither the profile nor the report that was submitted', async () => {
    const school = await withPlan();
    const { app, office, id } = school;
    sound(await app.results.submit(office, id));
    const before = [await app.results.profile(office, id), await app.results.report(office, id)];
    await track(school, 'op-action-1', { status: { kind: 'done' } });
    expect([await app.results.profile(office, id), await app.results.report(office, id)]).toEqual(before);
  });

  it('has one step in its history for a note that is typed over a day', async () => {
    const school = await withPlan();
    const { product, action } = school;
    for (const version of [0, 1, 2]) await track(school, `op-note-${version}00`, { note: `draft ${version}` }, version);
    product.clock.set('2026-11-23T09:00:00.000Z');
    await track(school, 'op-note-300', { note: 'final' }, 3);
    expect((await read(school))[action]).toMatchObject({
      note: 'final',
      version: 4,
      history: [
        { on: '2026-11-22', note: 'written' },
        { on: '2026-11-23', note: 'written' },
      ],
    });
  });

  it('is cleaned like everything that people write', async () => {
    const school = await withPlan();
    await track(school, 'op-action-1', { owner: ' Deputy\u0000 head ', note: 'a\r\nb\ud800' });
    expect((await read(school))[school.action]).toMatchObject({ owner: 'Deputy head', note: 'a\nb\ufffd' });
  });
});

describe('a plan that is kept', () => {
  it('leaves its decisions with the actions, once', async () => {
    const school = await withPlan();
    const declined = [{ action: school.action, reason: 'The city does it' }];
    await keep(school, 'op-plan-001', { declined });
    await keep(school, 'op-plan-002', { declined });
    expect((await read(school))[school.action]).toMatchObject({
      status: { kind: 'declined', reason: 'The city does it' },
      version: 1,
      history: [{}],
    });
  });

  it('takes back on the roadmap page what was declined at work', async () => {
    const school = await withPlan();
    const declined = [{ action: school.action, reason: 'The city does it' }];
    await track(school, 'op-action-1', { status: { kind: 'declined', reason: 'The city does it' }, note: 'Ask in May' });
    await keep(school, 'op-plan-001', { declined });
    await keep(school, 'op-plan-002', { declined: [] });
    expect((await read(school))[school.action]).toMatchObject({ status: { kind: 'to-do' }, note: 'Ask in May', version: 2 });
  });

  it('does not undo what a colleague tracked while it was being looked at', async () => {
    const school = await withPlan();
    await track(school, 'op-action-1', { status: { kind: 'done' } });
    await keep(school, 'op-plan-001', {});
    expect((await read(school))[school.action]).toMatchObject({ status: { kind: 'done' }, version: 1 });
  });
});

describe('an action of the school’s own', () => {
  const work = {
    own: { title: 'Visit our twin town', days: 2.5 },
    owner: 'Deputy head',
    dates: { start: '2027-01-11', due: '2027-05-28' },
  };

  it('stays when the plan is made again', async () => {
    const school = await withPlan();
    const { app, office, id } = school;
    const { action } = sound(await app.actions.add(office, id, { operation: 'op-own-001', ...work }));
    await keep(school, 'op-plan-001', { startOn: '2027-02-01' });
    expect((await read(school))[action]).toMatchObject({ ...work, version: 1 });
  });

  it(`is refused after ${MOST_OWN} of them, with what to do`, async () => {
    const { app, office, id } = await withPlan();
    for (let number = 0; number < MOST_OWN; number += 1)
      sound(await app.actions.add(office, id, { operation: `op-own-${number}-x`, ...work }));
    expect(await app.actions.add(office, id, { operation: 'op-own-more', ...work })).toMatchObject({
      kind: 'fault',
      code: 'too-large',
      detail: expect.stringContaining('Delete one'),
    });
  });
});

describe('a repeated write', () => {
  it('gives its first result although the action is gone meanwhile', async () => {
    const school = await withPlan();
    const { app, office, id } = school;
    const work = { own: { title: 'Fair', days: 1 }, owner: 'Clerk', dates: { start: '2027-01-11', due: '2027-01-11' } };
    const first = sound(await app.actions.add(office, id, { operation: 'op-own-001', ...work }));
    sound(await app.actions.remove(office, id, first.action));
    expect(await app.actions.add(office, id, { operation: 'op-own-001', ...work })).toEqual(first);
    expect(await read(school)).toEqual({});
  });

  it('of a plan tracks its decisions once, also when the reply was lost', async () => {
    const school = await withPlan();
    const { product, office, id, plan, action } = school;
    const assessments: AssessmentStore = {
      ...product.ports.assessments,
      async savePlan(...saved) {
        await product.ports.assessments.savePlan(...saved);
        return product.ports.assessments.savePlan(...saved);
      },
    };
    const choices = { ...plan.plan.choices, done: [action] };
    const app = createApplication({ ...product.ports, assessments }, CATALOGUE);
    sound(await app.results.keepRoadmap(office, id, { operation: 'op-plan-001', choices, placements: [] }));
    expect((await read(school))[action]).toMatchObject({ version: 1, history: [{}] });
  });
});

function sound<T>(result: T): Exclude<T, { readonly kind: 'fault' }> {
  if (isFault(result)) throw new Error(`${result.detail} ${JSON.stringify(result.errors)}`);
  return result as Exclude<T, { readonly kind: 'fault' }>;
}
