import { takeSnapshot } from '../../src/domain/cohort/take-snapshot.ts';
import type { Questionnaire } from '../../src/domain/questionnaire.ts';
import type { Report } from '../../src/domain/report.ts';
import { memberOf } from '../../src/storage/cohort-rows.ts';

const SIZES = [10, 100, 1000] as const;

/** How requests reach the product. */
type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Rooms of several sizes, and the request that opens each: all rows, no answers. */
export async function roomSteps(send: Send, questionnaire: Questionnaire, report: Report) {
  const snapshot = snapshotOf(questionnaire, report);
  const steps = [];
  for (const size of SIZES) {
    const room = { name: `${size} schools`, purpose: 'Bench', questionnaire: questionnaire.id, language: 'en' };
    const made = await send('POST', '/api/cohorts', { ...room, schoolsSee: 'own', funderSees: 'releases' });
    const { cohort } = (await made.json()) as { cohort: { id: string } };
    const path = `/api/cohorts/${cohort.id}`;
    for (let count = 0; count < size; count += 1) await send('POST', `${path}/schools`, { name: `School ${count}`, snapshot });
    steps.push({ name: `GET room of ${size} schools`, target: 10, send: () => send('GET', path) });
  }
  return steps;
}

/** Milliseconds that reading 1,000 rows of schools out of their JSON takes, the mean of some; and the bytes of a row. */
export function rowReading(questionnaire: Questionnaire, report: Report) {
  const { overview } = snapshotOf(questionnaire, report);
  const sharing = {
    appearance: 'named',
    name: 'Riverside VET College',
    dimensions: Object.keys(overview.levels),
    help: 'offered',
  };
  const row = {
    cohort: 'c01_7hQ3uXl2mQ0yVb7cHq8TtA',
    number: 918_273,
    assessment: report.school,
    sharing: JSON.stringify(sharing),
    overview: JSON.stringify(overview),
    was_shown: 1,
    joined_on: report.answeredOn,
    updated_on: report.answeredOn,
    until_on: report.answeredOn,
  };
  const rows = Array.from({ length: 1000 }, () => row);
  const turns = 100;
  for (let turn = 0; turn < turns; turn += 1) rows.map(memberOf);
  const since = process.threadCpuUsage();
  for (let turn = 0; turn < turns; turn += 1) rows.map(memberOf);
  const { user, system } = process.threadCpuUsage(since);
  return { milliseconds: (user + system) / 1000 / turns, bytes: row.sharing.length + row.overview.length };
}

function snapshotOf(questionnaire: Questionnaire, report: Report) {
  return takeSnapshot(
    questionnaire,
    report,
    questionnaire.dimensions.map(({ id }) => id),
  );
}
