import { describe, expect, it } from 'vitest';
import { country, find } from '../../src/catalogue/catalogue.ts';
import { buildReport } from '../../src/domain/report-builder.ts';
import { reportChanges } from '../../src/domain/report-changes.ts';
import { viewerReport } from '../../src/domain/viewer-report.ts';

const version = find('vet-internationalisation', '1.0.0');
const neutral = country('neutral');
const alder = version?.examples.find(({ id }) => id === 'alder');
if (!version || !neutral || !alder) throw new Error('the sample school is gone');
const { questionnaire, calendar } = version;
const { scope, context, answers, figures } = alder;
const reportOn = (answeredOn: string, changed: typeof answers) => {
  const facts = {
    scope,
    context,
    figures,
    answers: { ...answers, ...changed },
    school: 'Alder',
    language: 'en',
    answeredOn,
    submitted: true,
  };
  return buildReport({ questionnaire, calendar, country: neutral, facts }).report;
};
const item = questionnaire.items[0]?.id ?? '';
const before = reportOn('2026-05-04', {});

describe('two reports of one school', () => {
  it('that say the same differ in the day alone', () => {
    expect(reportChanges(before, reportOn('2026-11-22', { [item]: { ...answers[item], note: 'Seen by the board' } }))).toEqual({
      answeredOn: { from: '2026-05-04', to: '2026-11-22' },
      overall: undefined,
      dimensions: [],
      answers: 0,
      added: expect.any(Array),
      removed: expect.any(Array),
    });
  });
  it('differ in the levels that moved and the actions that came and went', () => {
    const better = Object.fromEntries(
      questionnaire.items
        .filter(({ dimension }) => dimension === questionnaire.items[0]?.dimension)
        .map(({ id }) => [id, { level: 4 } as const]),
    );
    const after = reportOn('2026-05-04', better);
    const changes = reportChanges(before, after);
    expect(changes.dimensions).toContainEqual({ dimension: questionnaire.items[0]?.dimension, from: expect.any(Number), to: 4 });
    expect(changes.answers).toBe(Object.keys(better).filter((id) => answers[id]?.level !== 4).length);
    const planned = new Set(after.roadmap.actions.map(({ action }) => action));
    expect(changes.added.every((action) => planned.has(action))).toBe(true);
    expect(changes.removed.some((action) => planned.has(action))).toBe(false);
    expect(changes.removed.length).toBeGreaterThan(0);
  });
});

describe('the report for a viewer', () => {
  const written = reportOn('2026-05-04', {
    [item]: { level: 2, note: 'Ms Berg is against it', evidence: [{ title: 'Minutes of the board' }] },
  });

  it('leaves notes and evidence out', () => {
    const text = JSON.stringify(viewerReport(written));
    expect(JSON.stringify(written)).toContain('Ms Berg');
    expect(text).not.toContain('Ms Berg');
    expect(text).not.toContain('Minutes of the board');
  });
  it('leaves every figure as it is', () => {
    const { answers: _, ...rest } = written;
    expect(viewerReport(written)).toMatchObject(rest);
    expect(viewerReport(written).answers[item]).toEqual({ level: 2 });
  });
});
