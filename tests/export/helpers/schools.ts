import { country, latest } from '../../../src/catalogue/catalogue.ts';
import type { Report } from '../../../src/domain/report.ts';
import { buildReport, canonicalJson } from '../../../src/domain/report-builder.ts';
import type { PlannedAction } from '../../../src/domain/roadmap.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';
import { wordsOf } from '../../../src/export/words.ts';

const DAY = '2026-11-22';

/** The report of a sample school of the published questionnaire, as it stands on a fixed day, with its hash. */
export async function sampleSchool(name: string): Promise<ReportSource> {
  const version = latest('vet-internationalisation');
  const example = version?.examples.find(({ id }) => id === name);
  if (!version || !example) throw new Error(`no sample school "${name}"`);
  const { scope, context, answers, figures } = example;
  const { report } = buildReport({
    questionnaire: version.questionnaire,
    calendar: version.calendar,
    country: known(country(String(context.country)) ?? country('neutral')),
    facts: { scope, school: example.name, language: 'en', context, answers, figures, answeredOn: DAY, submitted: true },
  });
  return withReport(
    {
      report,
      questionnaire: version.questionnaire,
      texts: known(version.texts('en')),
      catalogueTexts: known(version.catalogueTexts('en')),
      words: wordsOf('en'),
    },
    {},
  );
}

/** The same with parts of the report replaced, and a fresh hash. */
export async function withReport(source: ReportSource, change: Partial<Report>): Promise<ReportSource> {
  const report = { ...source.report, ...change };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(report)));
  return { ...source, report: { ...report, hash: hex(new Uint8Array(digest)) } };
}

/** Bytes in hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the sample school needs something the catalogue lacks');
  return value;
}

/** The same school with a plan of so many actions: the first of its own, then others of the catalogue on their places. */
export async function withActions(source: ReportSource, count: number): Promise<ReportSource> {
  const { roadmap } = source.report;
  const planned = roadmap.actions.slice(0, count);
  const known = new Set(planned.map(({ action }) => action));
  const others = source.questionnaire.actions.filter(({ id }) => !known.has(id)).slice(0, count - planned.length);
  const added = others.flatMap(({ id }, i): PlannedAction[] => {
    const place = planned[i % planned.length];
    return place ? [{ ...place, action: id, deadline: roadmap.calls[i % 4 === 0 ? i % roadmap.calls.length : -1] }] : [];
  });
  const actions = [...planned, ...added].sort((a, b) => a.term - b.term || (a.start < b.start ? -1 : 1));
  const chosen = new Set(actions.map(({ action }) => action));
  const leftOut = roadmap.leftOut.filter(({ action }) => !chosen.has(action));
  return withReport(source, {
    roadmap: { ...roadmap, actions, leftOut, totals: { ...roadmap.totals, actions: actions.length } },
  });
}
