import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { renderBundle } from '../../../src/export/json/bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';
import { verifyBundle } from '../../../src/export/json/verify-bundle.ts';
import { firstOfEach } from '../../../web/src/files/difference.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import { plannedSchool } from '../../export/helpers/planned-schools.ts';

const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

/** What the page says of a bundle of Birch that somebody changed. */
async function differencesAfter(change: (report: ReturnType<typeof JSON.parse>) => void) {
  const { source, plan, calendar, country } = await plannedSchool('birch');
  const { questionnaire, texts } = source;
  const file = JSON.parse(await renderBundle({ report: source.report, plan }, sha256));
  change(file.report);
  const bundle = readBundle(JSON.stringify(file));
  if (isFault(bundle)) throw new Error(bundle.detail);
  const verdict = await verifyBundle({ bundle, questionnaire, calendar, country }, sha256);
  const names = namesOf(questionnaire, texts);
  return firstOfEach(verdict.differences, { report: bundle.report }, { report: verdict.report }, names);
}

describe('a difference between a file and its answers', () => {
  it('is told by part, dimension, and both values', async () => {
    const [difference, ...others] = await differencesAfter(({ profile }) => {
      profile.dimensions[0].level = 4;
    });
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      pointer: '/report/profile/dimensions/0/level',
      where: 'Maturity profile: Direction and leadership',
      stated: '4',
    });
    expect(difference?.computed).toMatch(/^[0-3]$/);
  });
  it('is led by the levels and scores that people look at', async () => {
    const [first, second] = await differencesAfter(({ answers }) => {
      answers['written-strategy'] = { level: 4 };
    });
    expect(first).toMatchObject({ pointer: '/report/profile/overall/score/value', where: 'Maturity profile' });
    expect(second?.pointer).toMatch(/^\/report\/profile\/dimensions\/0\/(?:level|score\/value)$/);
  });
  it('shows every digit where figures differ in the last ones', async () => {
    const [difference] = await differencesAfter(({ profile }) => {
      profile.overall.score.value += 1e-9;
    });
    expect(difference?.stated).not.toBe(difference?.computed);
  });
  it('is told by item where it is inside one', async () => {
    const differences = await differencesAfter(({ answers }) => {
      answers['written-strategy'] = { level: 4 };
    });
    const { texts } = (await plannedSchool('birch')).source;
    const title = texts.items['written-strategy']?.title;
    expect(differences.map(({ where }) => where)).toContain(`Maturity profile: ${title}`);
  });
  it('says that something is missing', async () => {
    const [difference] = await differencesAfter(({ roadmap }) => {
      delete roadmap.totals.cost;
    });
    expect(difference).toMatchObject({ where: 'Roadmap', stated: 'nothing' });
  });
  it('is cut where a value is long', async () => {
    const [difference] = await differencesAfter(({ roadmap }) => {
      roadmap.assumed = ['x'.repeat(500)];
    });
    expect(difference?.stated.length).toBeLessThan(90);
  });
});
