import type { Application, ApplicationWeek, FormGap } from '../applying.ts';
import { actionTitle, itemTitle, type RoadmapWords, roleName, say } from './names.ts';
import { leftOutSentence } from './roadmap.ts';
import { sayDate } from './say.ts';

/** Whether the application a school is writing now can be ready in time, and how. */
export function applicationSentence(says: RoadmapWords, application: Application): string {
  const { verdict, reason, weeks, needed, on } = application;
  if (verdict === 'not-possible')
    return say(says, 'application-not-possible', { reason: reason ? leftOutSentence(says, { reason }) : '' });
  const key = verdict === 'minimum' && weeks >= needed.full ? 'application-minimum-days' : `application-${verdict}`;
  return say(says, key, { date: sayDate(says, on), weeks, minimum: needed.minimum, full: needed.full });
}

/** What the form will lack. */
export function formGapSentence(says: RoadmapWords, gap: FormGap): string {
  switch (gap.kind) {
    case 'minimum': {
      const minimum = says.catalogueTexts.actions[gap.action]?.minimum;
      const action = actionTitle(says, gap.action);
      return minimum === undefined ? say(says, 'gap-minimum', { action }) : say(says, 'gap-minimum-text', { action, minimum });
    }
    case 'alongside':
      return say(says, 'gap-alongside', { action: actionTitle(says, gap.action), date: sayDate(says, gap.end) });
    case 'missing':
      return say(says, 'gap-missing', { action: actionTitle(says, gap.action) });
    case 'part':
      return say(says, 'gap-part', { action: actionTitle(says, gap.action), personDays: gap.personDays, needed: gap.needed });
    case 'level':
      return say(says, 'gap-level', { item: itemTitle(says, gap.item), level: gap.level, usual: gap.usual });
  }
}

/** Whose days do not suffice until the deadline. */
export function shortRoleSentences(says: RoadmapWords, { short }: Pick<Application, 'short'>): readonly string[] {
  return short.map(({ role, ...days }) => say(says, 'short-days', { role: roleName(says, role), ...days }));
}

/** What becomes of the next round where this one is too near; undefined where it is not. */
export function nextRoundSentence(says: RoadmapWords, { nextRound }: Pick<Application, 'nextRound'>): string | undefined {
  if (!nextRound) return undefined;
  const values = { date: sayDate(says, nextRound.on), certainty: say(says, nextRound.certainty) };
  if (nextRound.planned) return say(says, 'next-round', values);
  const { reason } = nextRound;
  return say(says, 'next-round-missed', { ...values, reason: reason ? leftOutSentence(says, { reason }) : '' });
}

/** One week of the work, for instance "Week of 7 December 2026: Hold a half-day kick-off, one day, done." */
export function applicationWeekSentence(says: RoadmapWords, { from, free, tasks }: ApplicationWeek): string {
  const date = sayDate(says, from);
  if (tasks.length === 0) return say(says, free ? 'application-week-free' : 'application-week-empty', { date });
  return say(says, 'application-week', { date, tasks: tasks.map((task) => taskClause(says, task)).join('; ') });
}

function taskClause(says: RoadmapWords, { action, personDays, ends }: ApplicationWeek['tasks'][number]): string {
  const values = { action: actionTitle(says, action), days: personDays };
  if (!ends) return say(says, 'application-task', values);
  return say(says, personDays === 0 ? 'application-task-done' : 'application-task-ends', values);
}

/** All that is said of the application, in reading order: whether, what will lack, whose days, and what else. */
export function applicationSentences(says: RoadmapWords, application: Application): readonly string[] {
  const next = nextRoundSentence(says, application);
  return [
    applicationSentence(says, application),
    ...application.lacks.map((gap) => formGapSentence(says, gap)),
    ...shortRoleSentences(says, application),
    ...(next === undefined ? [] : [next]),
  ];
}
