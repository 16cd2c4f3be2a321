import { describe, expect, it } from 'vitest';
import { createApplication } from '../../src/application/application.ts';
import type { AssessmentStore } from '../../src/application/ports.ts';
import { isFault } from '../../src/domain/fault.ts';
import { CATALOGUE, newProduct, startRiverside } from './school.ts';

const [first, second] =
  CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items.filter(
    ({ condition, core }) => core && condition === undefined,
  ) ?? [];

/** Riverside with one answer; a colleague saves another one each time a report is being made, so many times. */
async function withColleague(times: number) {
  const product = newProduct();
  const { app, ports } = product;
  const { id, office } = await startRiverside(product);
  await app.answers.save(office, id, {
    operation: 'op-first-01',
    changes: [{ item: first?.id ?? '', version: 0, answer: { level: 1 } }],
  });
  let saved = 0;
  const assessments: AssessmentStore = {
    ...ports.assessments,
    async submit(...submission) {
      if (saved < times) {
        saved += 1;
        const changes = [{ item: second?.id ?? '', version: saved - 1, answer: { level: 2, note: `version ${saved}` } }];
        expect(isFault(await app.answers.save(office, id, { operation: `op-colleague-${saved}`, changes }))).toBe(false);
      }
      return ports.assessments.submit(...submission);
    },
  };
  return { app: createApplication({ ...ports, assessments }, CATALOGUE), id, office };
}

describe('submit', () => {
  it('freezes what is saved, also when a colleague saves while the report is made', async () => {
    const { app, id, office } = await withColleague(2);
    const submission = await app.results.submit(office, id);
    expect(submission).toMatchObject({ made: 'now' });
    const report = await app.results.report(office, id);
    if (isFault(report)) throw new Error(report.detail);
    expect(JSON.parse(report.text).answers[second?.id ?? '']).toEqual({ level: 2, note: 'version 2' });
    expect(JSON.parse(report.text).profile.coverage.answered).toBe(2);
  });
  it('asks to wait when colleagues do not stop saving', async () => {
    const { app, id, office } = await withColleague(99);
    expect(await app.results.submit(office, id)).toMatchObject({ kind: 'fault', code: 'unavailable' });
    expect(await app.assessments.read(office, id)).toMatchObject({ submitted: false });
  });
});

describe('the roadmap', () => {
  it('that somebody sent while one was being made here stays', async () => {
    const product = newProduct();
    const { id, office } = await startRiverside(product);
    const { ports, app } = product;
    await app.answers.save(office, id, {
      operation: 'op-first-01',
      changes: [{ item: first?.id ?? '', version: 0, answer: { level: 1 } }],
    });
    const choices = { startOn: '2026-12-01', pinned: [], declined: [], done: [], running: [] };
    const assessments: AssessmentStore = {
      ...ports.assessments,
      async keepPlan(...plan) {
        await app.results.keepRoadmap(office, id, { operation: 'op-plan-001', choices, placements: [] });
        return ports.assessments.keepPlan(...plan);
      },
    };
    await createApplication({ ...ports, assessments }, CATALOGUE).results.roadmap(office, id);
    expect(await app.results.roadmap(office, id)).toMatchObject({ plan: { choices, placements: [] } });
  });
  it('follows from the facts of the school’s country, or of no country in particular', async () => {
    const product = newProduct();
    const start = async (country: string) => {
      const { id, office } = await startRiverside(product, { context: { country } });
      const read = await product.app.results.roadmap(office, id);
      if (isFault(read)) throw new Error(read.detail);
      return read.roadmap.terms.map(({ from }) => from);
    };
    expect(await start('fi')).not.toEqual(await start('mt'));
  });
});

describe('a tiny questionnaire', () => {
  it('is answered, scored, planned and submitted by the same code', async () => {
    const product = newProduct();
    const { id, office } = await startRiverside(product, {
      questionnaire: { id: 'school-library', version: '1.0.0' },
      scope: 'full',
      context: {},
    });
    const answers = { 'book-choice': 3, 'book-lending': 3, 'reading-help': 1, 'opening-hours': 2 };
    const changes = Object.entries(answers).map(([item, level]) => ({ item, version: 0, answer: { level } }));
    await product.app.answers.save(office, id, { operation: 'op-library-1', changes });
    expect(await product.app.results.profile(office, id)).toMatchObject({ overall: { score: { value: 62.5 } } });
    expect(await product.app.results.submit(office, id)).toMatchObject({ made: 'now' });
  });
  it('of plain fields has a report as well: nothing rated, nothing planned', async () => {
    const product = newProduct();
    const { id, office } = await startRiverside(product, {
      questionnaire: { id: 'travel-club', version: '1.0.0' },
      scope: 'full',
      context: {},
    });
    await product.app.answers.save(office, id, {
      operation: 'op-club-001',
      changes: [{ item: 'members', version: 0, answer: 12 }],
    });
    expect(await product.app.results.submit(office, id)).toMatchObject({ made: 'now' });
  });
});
