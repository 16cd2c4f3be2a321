import { livingPlan } from '../../../src/domain/progress/living-plan.ts';
import { type Tracked, type TrackedActions, UNTRACKED } from '../../../src/domain/progress/tracking.ts';
import type { PlanChoices } from '../../../src/domain/roadmap.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';
import { hostileText } from './hostile.ts';
import { plannedSchool } from './planned-schools.ts';

/** The day on which the schools of these tests look at their plan. */
export const TODAY = '2027-02-15';

/** What a school notes about its first four actions, and two of its own. */
export function notesOf({ report: { roadmap } }: ReportSource): TrackedActions {
  const [first = '', second = '', third = '', fourth = ''] = roadmap.actions.map(({ action }) => action);
  const done: Tracked['history'] = [{ on: '2027-01-20', status: { kind: 'done' }, note: 'written' }];
  return {
    [first]: marked({ status: { kind: 'done' }, note: 'Everybody came.', history: done, version: 2 }),
    [second]: marked({
      status: { kind: 'doing' },
      owner: 'Head of electronics',
      dates: { start: '2026-12-01', due: '2027-02-01' },
    }),
    [third]: marked({ dates: { start: '2027-09-01', due: '2027-10-15' } }),
    [fourth]: marked({ status: { kind: 'declined', reason: 'We have no such partners.' } }),
    own_fair: marked({
      own: { title: 'Fair of trades in Vaasa', days: 2.5 },
      owner: 'Teacher of metalwork',
      dates: { start: '2027-03-01', due: '2027-03-05' },
      note: 'Book the bus.',
    }),
    own_open: marked({ own: { title: 'Ask the alumni', days: 1 } }),
  };
}

/** A sample school at work on its plan. */
export async function schoolAtWork(name: string): Promise<ReportSource> {
  const { source, plan } = await plannedSchool(name);
  return withWork(source, notesOf(source), plan.choices);
}

/** A school with the plan at work that follows from what it notes. */
export function withWork(
  source: ReportSource,
  tracked: TrackedActions,
  choices: PlanChoices = { startOn: TODAY, pinned: [], declined: [], done: [], running: [] },
): ReportSource {
  return { ...source, work: livingPlan({ roadmap: source.report.roadmap, choices, tracked, today: TODAY }) };
}

/** The school with a hostile note, role and reason on each action, and own actions of hostile titles beside them. */
export function withHostileWork(source: ReportSource): ReportSource {
  const { actions } = source.report.roadmap;
  const marks = actions.flatMap(({ action }, place): [string, Tracked][] => {
    const text = hostileText(place);
    return [
      [action, marked({ owner: cut(text, 80), note: text, status: place % 3 === 0 ? declined(text) : { kind: 'doing' } })],
      [`own_${place}`, marked({ own: { title: cut(text, 200), days: place % 7 }, note: text, dates: DATES })],
    ];
  });
  return withWork(source, Object.fromEntries(marks));
}

const DATES = { start: '2027-03-01', due: '2027-03-05' };

function declined(text: string): Tracked['status'] {
  return { kind: 'declined', reason: cut(text, 480) };
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}

function marked(more: Partial<Tracked>): Tracked {
  return { ...UNTRACKED, version: 1, ...more };
}
