import { describe, expect, it } from 'vitest';
import { country } from '../../../src/catalogue/catalogue.ts';
import { noChoices, planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { faultsOf } from './helpers/checks.ts';
import { questionnaire, TEST_BUDGET, version } from './helpers/schools.ts';

const STARTS = ['2026-08-20', '2026-11-23', '2027-02-01'];

function roadmapOf(id: string, startOn = '2026-11-23') {
  const sample = version.examples.find((one) => one.id === id);
  const facts = country(String(sample?.context.country)) ?? country('neutral');
  if (!sample || !facts) throw new Error(`no sample school ${id}`);
  const { scope, context, answers } = sample;
  const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role: 'leader', answers }] });
  const input = { questionnaire, country: facts, calendar: version.calendar, context, profile, choices: noChoices(startOn) };
  return { input, ...planRoadmap({ ...input, budget: TEST_BUDGET }) };
}

describe.each(version.examples)('the roadmap of $name', ({ id }) => {
  it.each(STARTS)('from %s is sound', (startOn) => {
    const { input, roadmap } = roadmapOf(id, startOn);
    expect(faultsOf(input, roadmap)).toEqual([]);
  });

  it('starts from the profile and never falls below it', () => {
    const { input, roadmap } = roadmapOf(id);
    const [today, ...later] = roadmap.progress;
    expect(today?.overall).toBe(input.profile.overall.level);
    expect(today?.score).toBeCloseTo(input.profile.overall.score.value ?? -1, 9);
    const scores = [today, ...later].map((one) => one?.score ?? -1);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('says how near it is to the best, with a bound that is not below it', () => {
    const { quality } = roadmapOf(id).roadmap;
    expect(quality.bound).toBeGreaterThanOrEqual(quality.value);
    expect(quality.reached).toBeCloseTo(quality.value / quality.bound, 9);
  });
});

describe('the sample schools', () => {
  const roadmaps = Object.fromEntries(version.examples.map(({ id }) => [id, roadmapOf(id).roadmap]));

  it('that has just begun starts with a lead, a coordinator and safety', () => {
    const early = roadmaps.alder?.actions.filter(({ term }) => term <= 1).map(({ action }) => action) ?? [];
    expect(early).toEqual(
      expect.arrayContaining(['management-lead', 'coordinator-with-hours', 'emergency-plan', 'code-of-conduct']),
    );
  });

  it('with the excellence label works on what it chose, and is told to lead', () => {
    const cedar = roadmaps.cedar;
    const dimensions = cedar?.progress.at(-1)?.dimensions ?? [];
    expect(dimensions.filter(({ dimension }) => ['values', 'staff'].includes(dimension)).every(({ level }) => level === 4)).toBe(
      true,
    );
    expect(cedar?.leftOut.find(({ action }) => action === 'short-term-project-application')?.reason.kind).toBe('condition');
  });

  it('reach more, the more they can do in the same time', () => {
    const gain = (id: string) => (roadmaps[id]?.progress.at(-1)?.score ?? 0) - (roadmaps[id]?.progress[0]?.score ?? 0);
    expect(gain('birch')).toBeGreaterThan(15);
    expect(gain('alder')).toBeGreaterThan(15);
    expect(gain('cedar')).toBeGreaterThan(5);
  });
});
