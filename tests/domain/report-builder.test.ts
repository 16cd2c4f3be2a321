import { describe, expect, it } from 'vitest';
import { country } from '../../src/catalogue/catalogue.ts';
import { isFault } from '../../src/domain/fault.ts';
import type { Figures } from '../../src/domain/indicators.ts';
import { NO_FIGURES } from '../../src/domain/indicators.ts';
import type { Report } from '../../src/domain/report.ts';
import { type AssessmentFacts, buildReport, canonicalJson, upgradeReport } from '../../src/domain/report-builder.ts';
import { questionnaire, version } from './roadmap/helpers/schools.ts';

const sample = version.examples.find(({ id }) => id === 'birch');
const neutral = country('neutral');
if (!sample || !neutral) throw new Error('the sample school is missing');

const facts: AssessmentFacts = {
  scope: sample.scope,
  school: sample.name,
  language: 'en',
  context: sample.context,
  answers: sample.answers,
  figures: (sample.figures as Figures | undefined) ?? NO_FIGURES,
  answeredOn: '2026-11-23',
  submitted: true,
};
const input = { questionnaire, calendar: version.calendar, country: neutral, facts };
const { report, plan } = buildReport(input);

describe('a report', () => {
  it('holds the facts as they were given, and profile and roadmap that follow from them', () => {
    expect(report).toMatchObject({
      ...facts,
      reportVersion: 1,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
    });
    expect(report.profile.overall.level).toBe(sample.expect.overall);
    expect(report.roadmap.startOn).toBe('2026-11-23');
    expect(report.roadmap.actions.length).toBeGreaterThan(10);
  });

  it('shows the stored plan, not another one', () => {
    const again = buildReport({ ...input, plan });
    expect(again.plan.placements).toEqual(plan.placements);
    expect(again.report.roadmap).toEqual(report.roadmap);
  });

  it('is the same for the same facts, to the last character', () => {
    expect(canonicalJson(buildReport(input).report)).toBe(canonicalJson(report));
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and leaves the hash out', () => {
    const turned = Object.fromEntries(Object.entries(report).toReversed()) as unknown as Report;
    expect(canonicalJson({ ...turned, hash: 'abc' })).toBe(canonicalJson(report));
  });

  it('reads back as the report', () => {
    expect(JSON.parse(canonicalJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('changes with every answer', () => {
    const answers = { ...facts.answers, safety: { level: 4 } as const };
    expect(canonicalJson(buildReport({ ...input, facts: { ...facts, answers } }).report)).not.toBe(canonicalJson(report));
  });
});

describe('a stored report', () => {
  it('of this program opens as it is', () => {
    const stored: unknown = JSON.parse(canonicalJson(report));
    expect(upgradeReport(stored)).toEqual(stored);
  });

  it.each([
    [undefined],
    ['a report'],
    [{}],
    [{ reportVersion: '1' }],
    [{ reportVersion: 2, profile: {}, roadmap: {} }],
    [{ reportVersion: 1 }],
  ])('refuses %j with a reason', (stored) => {
    expect(isFault(upgradeReport(stored))).toBe(true);
  });
});
