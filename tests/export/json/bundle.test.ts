import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import schema from '../../../src/export/json/bundle.schema.json' with { type: 'json' };
import { type Bundle, renderBundle, resultHash, type Sha256 } from '../../../src/export/json/bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';
import { verifyBundle } from '../../../src/export/json/verify-bundle.ts';
import { hostileSchool } from '../helpers/hostile.ts';
import { type PlannedSchool, plannedSchool, SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';
import { notesOf } from '../helpers/work.ts';

const sha256: Sha256 = (bytes) => crypto.subtle.digest('SHA-256', bytes);
const isValid = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

async function bundleOf({ source, plan }: PlannedSchool): Promise<string> {
  return renderBundle({ report: source.report, plan }, sha256);
}

function read(text: string): Bundle {
  const bundle = readBundle(text);
  if (isFault(bundle)) throw new Error(bundle.detail);
  return bundle;
}

async function verdictOf(school: PlannedSchool, text: string) {
  const { calendar, country, source } = school;
  return verifyBundle({ bundle: read(text), questionnaire: source.questionnaire, calendar, country }, sha256);
}

/** The bundle with one thing changed, as somebody with an editor would. */
function altered(text: string, change: (bundle: ReturnType<typeof JSON.parse>) => void): string {
  const bundle = JSON.parse(text);
  change(bundle);
  return JSON.stringify(bundle);
}

describe('the bundle of a sample school', () => {
  it.each(SCHOOLS)('follows its schema: %s', async (name) => {
    isValid(JSON.parse(await bundleOf(await plannedSchool(name))));
    expect(isValid.errors).toBeNull();
  });
  it.each(SCHOOLS)('loses nothing of what %s said, planned and got', async (name) => {
    const school = await plannedSchool(name);
    const { report, plan, hash } = read(await bundleOf(school));
    const { hash: stated, ...whole } = school.source.report;
    expect(report).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(plan).toEqual(JSON.parse(JSON.stringify(school.plan)));
    expect(hash).toBe(stated);
  });
  it.each(SCHOOLS)('gives the same figures and the same hash when %s is computed anew', async (name) => {
    const school = await plannedSchool(name);
    const verdict = await verdictOf(school, await bundleOf(school));
    expect([verdict.holds, verdict.differences, verdict.hash]).toEqual([true, [], school.source.report.hash]);
  });
  it.each(SCHOOLS)('keeps what %s tracks about its actions, with every step', async (name) => {
    const { source, plan } = await plannedSchool(name);
    const actions = notesOf(source);
    const bundle = read(await renderBundle({ report: source.report, plan, actions }, sha256));
    expect(bundle.actions).toEqual(actions);
    isValid(bundle);
    expect(isValid.errors).toBeNull();
  });
  it('keeps answers to questions that are not rated', async () => {
    const { source, plan } = await plannedSchool('birch');
    const fields = { 'favourite-city': 'Jyväskylä', languages: ['fi', 'sv'], trips: 3 };
    const bundle = read(await renderBundle({ report: source.report, plan, fields }, sha256));
    expect(bundle.fields).toEqual(fields);
    isValid(bundle);
    expect(isValid.errors).toBeNull();
  });
});

describe('a bundle that somebody changed', () => {
  it.each<[string, (bundle: ReturnType<typeof JSON.parse>) => void]>([
    ['an answer', ({ report }) => Object.assign(report.answers['written-strategy'], { level: 4 })],
    ['a word of a note', ({ report }) => Object.assign(report.answers['yearly-targets'], { note: 'All targets are met.' })],
    ['a context answer', ({ report }) => Object.assign(report.context, { 'own-budget': 1_000_000 })],
    [
      'a figure of the school',
      ({ report }) => Object.assign(report.figures.years[0].counts, { 'learner-mobility-rate/graduates': 1 }),
    ],
    ['the overall level', ({ report }) => Object.assign(report.profile.overall, { level: 4 })],
    ['the start of an action', ({ report }) => Object.assign(report.roadmap.actions[0], { start: '2027-01-01' })],
    ['the plan', ({ plan }) => plan.placements.pop()],
    ['the hash', (bundle) => Object.assign(bundle, { hash: 'a'.repeat(64) })],
  ])('does not hold: %s', async (_, change) => {
    const school = await plannedSchool('birch');
    const verdict = await verdictOf(school, altered(await bundleOf(school), change));
    expect(verdict.holds).toBe(false);
  });
  it('is told apart by its printed hash even when figures and hash were made to fit', async () => {
    const school = await plannedSchool('birch');
    const text = await bundleOf(school);
    const forged = altered(text, ({ report }) => Object.assign(report.answers['written-strategy'], { level: 4 }));
    const { report, hash } = await verdictOf(school, forged);
    expect((await verdictOf(school, await renderBundle({ report, plan: school.plan }, sha256))).hash).toBe(hash);
    expect(hash).not.toBe(school.source.report.hash);
  });
  it('says where the figures differ', async () => {
    const school = await plannedSchool('birch');
    const text = altered(await bundleOf(school), ({ report }) => Object.assign(report.profile.overall.score, { value: 99 }));
    expect((await verdictOf(school, text)).differences).toEqual(['/report/profile/overall/score/value']);
  });
});

describe('reading a bundle', () => {
  it.each([
    ['no JSON', '{', /not JSON/],
    ['other JSON', '[]', /not a Waymark bundle/],
    ['a newer format', '{"format":"waymark-bundle","formatVersion":2}', /format 2/],
    ['nothing but a header', '{"format":"waymark-bundle","formatVersion":1}', /damaged/],
  ])('refuses %s', (_, text, detail) => {
    const read = readBundle(text);
    expect(isFault(read) && read.detail).toMatch(detail);
  });
  it('points at what is wrong', async () => {
    const text = altered(await bundleOf(await plannedSchool('birch')), ({ report }) => {
      report.answers['written-strategy'].level = 9;
      report.answers['needs-analysis'] = { level: 1, unknown: true };
      report.figures.years[0].year = 'last';
    });
    const read = readBundle(text);
    const pointers = isFault(read) ? read.errors?.map(({ pointer }) => pointer) : [];
    expect(pointers?.toSorted()).toEqual([
      '/report/answers/needs-analysis',
      '/report/answers/written-strategy/level',
      '/report/figures/years/0/year',
    ]);
  });
  it('agrees with the validator that others use', async () => {
    const text = await bundleOf(await plannedSchool('birch'));
    for (const change of [
      (bundle: { extra?: number }) => Object.assign(bundle, { extra: 1 }),
      ({ report }: { report: { answers: object } }) => Object.assign(report.answers, { 'Not A Name': { level: 1 } }),
      ({ plan }: { plan: { placements: object[] } }) => plan.placements.push({ action: 'x', term: 99 }),
      ({ report }: { report: object }) => Object.assign(report, { school: 'x'.repeat(121) }),
    ]) {
      const changed = altered(text, change);
      expect([isValid(JSON.parse(changed)), isFault(readBundle(changed))]).toEqual([false, true]);
    }
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('come back sign for sign', async () => {
    const { report } = hostileSchool(await schoolOf('birch'), count);
    const { plan } = await plannedSchool('birch');
    const bundle = read(await renderBundle({ report, plan }, sha256));
    expect(bundle.report.answers).toEqual(report.answers);
    expect(Object.keys(bundle.report.answers)).toHaveLength(count);
    expect(bundle.hash).toBe(await resultHash(bundle.report, sha256));
  });
});
