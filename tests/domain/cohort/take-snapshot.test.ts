import { describe, expect, it } from 'vitest';
import { country, find } from '../../../src/catalogue/catalogue.ts';
import { takeSnapshot } from '../../../src/domain/cohort/take-snapshot.ts';
import { buildReport } from '../../../src/domain/report-builder.ts';

const version = find('vet-internationalisation', '1.0.0')!;
const birch = version.examples.find(({ id }) => id === 'birch')!;
const { scope, context, answers, figures, name } = birch;
const facts = { scope, context, answers, figures, school: name, language: 'en', answeredOn: '2026-11-22', submitted: true };
const { questionnaire, calendar } = version;
const { report } = buildReport({ questionnaire, calendar, country: country('neutral')!, facts });

describe('the snapshot of a sample school', () => {
  it('holds the levels of the profile, item by item', () => {
    const { overview, detail } = takeSnapshot(
      questionnaire,
      report,
      questionnaire.dimensions.map(({ id }) => id),
    );
    expect(overview.levels).toEqual(birch.expect.dimensions);
    expect(overview.target).toBe(3);
    expect(overview.facets).toMatchObject({ country: 'at', size: 'from-300' });
    const rated = report.profile.items.filter(({ level }) => level !== undefined);
    expect(Object.keys(detail.items)).toHaveLength(rated.length);
    expect(detail.actions).toHaveLength(report.roadmap.actions.length);
  });
  it('holds nothing of a dimension that is not shared', () => {
    const { overview, detail } = takeSnapshot(questionnaire, report, ['leadership']);
    const dimensionOf = (item: string) => questionnaire.items.find(({ id }) => id === item)?.dimension;
    expect(Object.keys(overview.levels)).toEqual(['leadership']);
    expect(Object.keys(overview.scores)).toEqual(['leadership']);
    expect([...new Set(Object.keys(detail.items).map(dimensionOf))]).toEqual(['leadership']);
    expect(detail.actions.length).toBeLessThan(report.roadmap.actions.length);
  });
  it('holds no note, no evidence and no name', () => {
    const text = JSON.stringify(takeSnapshot(questionnaire, report, ['leadership', 'outgoing']));
    for (const own of [name, ...Object.values(answers).flatMap(({ note, evidence }) => [note, evidence?.[0]?.title])]) {
      if (own) expect(text).not.toContain(own);
    }
  });
});
