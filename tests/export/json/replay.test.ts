import { describe, expect, it } from 'vitest';
import { AnswersChange } from '../../../src/contracts/answers.ts';
import { AssessmentChange, NewAssessment } from '../../../src/contracts/assessments.ts';
import { IndicatorsChange } from '../../../src/contracts/indicators.ts';
import { ProposedPlan } from '../../../src/contracts/roadmap.ts';
import { isFault } from '../../../src/domain/fault.ts';
import { type Bundle, renderBundle } from '../../../src/export/json/bundle.ts';
import { type BundleRun, changesFromBundle } from '../../../src/export/json/changes-from-bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';
import { newBrowser } from '../../http/client.ts';
import { hostileSchool } from '../helpers/hostile.ts';
import { plannedSchool, SCHOOLS } from '../helpers/planned-schools.ts';

const RUN: BundleRun = { run: 'import01' };

async function bundleOf(name: string): Promise<Bundle> {
  const { source, plan } = await plannedSchool(name);
  const text = await renderBundle({ report: source.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  const bundle = readBundle(text);
  if (isFault(bundle)) throw new Error(bundle.detail);
  return bundle;
}

describe('the requests that replay a bundle', () => {
  it.each(SCHOOLS)('are what the API takes: %s', async (name) => {
    const { start, settings, answers, indicators, roadmap } = changesFromBundle(await bundleOf(name), RUN);
    expect(NewAssessment.parse(start)).toEqual(start);
    expect(AssessmentChange.parse(settings)).toEqual(settings);
    for (const change of answers) expect(AnswersChange.parse(change)).toEqual(change);
    for (const change of indicators) expect(IndicatorsChange.parse(change)).toEqual(change);
    expect(ProposedPlan.parse(roadmap)).toEqual(roadmap);
  });
  it('bring everything into a new assessment, and the same report comes out', async () => {
    const bundle = await bundleOf('birch');
    const { start, answers, indicators, roadmap } = changesFromBundle(bundle, RUN);
    const browser = newBrowser();
    const { assessment } = await (await browser.send('POST', '/api/assessments', start)).json();
    const path = `/api/assessments/${assessment.id}`;
    const replies = [
      ...(await inTurn(answers, (change) => browser.send('PATCH', `${path}/answers`, change))),
      ...(await inTurn(indicators, (change) => browser.send('PATCH', `${path}/indicators`, change))),
      await browser.send('PUT', `${path}/roadmap`, roadmap),
    ];
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const report = await (await browser.send('GET', `${path}/report.json`)).json();
    const { answeredOn: _day, submitted: _frozen, ...said } = bundle.report;
    expect(report).toMatchObject(said);
  });
  it('change an assessment that is there already, where its answers have versions', async () => {
    const bundle = await bundleOf('birch');
    const { answers } = changesFromBundle(bundle, { ...RUN, versions: { 'written-strategy': 7 } });
    const versions = new Map(answers.flatMap(({ changes }) => changes.map(({ item, version }) => [item, version])));
    expect([versions.get('written-strategy'), versions.get('needs-analysis')]).toEqual([7, 0]);
  });
  it('have names of their own, the same when sent again', async () => {
    const bundle = await bundleOf('birch');
    const names = ({ answers, indicators, roadmap, settings }: ReturnType<typeof changesFromBundle>) =>
      [...answers, ...indicators, roadmap, settings].map(({ operation }) => operation);
    const once = names(changesFromBundle(bundle, RUN));
    expect(new Set(once).size).toBe(once.length);
    expect(names(changesFromBundle(bundle, RUN))).toEqual(once);
    expect(names(changesFromBundle(bundle, { run: 'import02' })).some((name) => once.includes(name))).toBe(false);
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('fit into requests of the size that is taken, each note once', async () => {
    const bundle = await bundleOf('birch');
    const { report } = hostileSchool((await plannedSchool('birch')).source, count);
    const { answers } = changesFromBundle({ ...bundle, report }, RUN);
    const sizes = answers.map((change) => new TextEncoder().encode(JSON.stringify(change)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(65_536);
    const changes = answers.flatMap((change) => change.changes);
    expect(Object.fromEntries(changes.map(({ item, answer }) => [item, answer]))).toEqual(report.answers);
    expect(changes).toHaveLength(count);
  });
});

async function inTurn<Change>(
  changes: readonly Change[],
  send: (change: Change) => Promise<Response>,
): Promise<readonly Response[]> {
  const replies: Response[] = [];
  for (const change of changes) replies.push(await send(change));
  return replies;
}
