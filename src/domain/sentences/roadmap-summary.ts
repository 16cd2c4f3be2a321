import type { ApplicationTask } from '../applying.ts';
import type { ItemId } from '../questionnaire.ts';
import { addDays, dayOf, weekday } from '../roadmap/dates.ts';
import type { CivilDate, FindOutTask, PlannedAction, Roadmap } from '../roadmap.ts';
import { actionTitle, itemTitle, type RoadmapWords, roleName, say } from './names.ts';
import { sayDate } from './say.ts';

const FRIDAY = 5;

/** The one thing to do this week. */
export type ThisWeek =
  | { readonly kind: 'start' | 'running' | 'later'; readonly action: PlannedAction }
  | { readonly kind: 'application'; readonly task: ApplicationTask }
  | { readonly kind: 'find-out'; readonly item: ItemId; readonly task?: FindOutTask }
  | { readonly kind: 'nothing' };

/**
 * The one thing to do in the week of `today` (on a weekend: in the next): work for the application a school is writing;
 * otherwise an action that starts in it, or runs (the one that ends first); otherwise something to find out; otherwise
 * what comes next.
 */
export function thisWeek(roadmap: Roadmap, today: CivilDate = roadmap.startOn): ThisWeek {
  const day = weekday(dayOf(today));
  const sunday = addDays(today, day > FRIDAY ? 14 - day : 7 - day);
  const task = applicationTask(roadmap, today, sunday);
  if (task) return { kind: 'application', task };
  const open = roadmap.actions.filter(({ end }) => end >= today);
  const starting = open.filter(({ start, status }) => status === 'planned' && start >= today && start <= sunday);
  const running = open.filter(({ start, status }) => status === 'running' || start < today);
  const start = firstOf(starting);
  if (start) return { kind: 'start', action: start };
  const due = running.toSorted((a, b) => (a.end < b.end ? -1 : 1))[0];
  if (due) return { kind: 'running', action: due };
  const [item] = roadmap.findOut;
  const [first] = roadmap.findOutTasks ?? [];
  if (item !== undefined) return { kind: 'find-out', item, ...(first ? { task: first } : {}) };
  const next = open.find(({ start: from }) => from > sunday);
  return next ? { kind: 'later', action: next } : { kind: 'nothing' };
}

/** The one thing to do this week, in words. */
export function thisWeekSentence(says: RoadmapWords, roadmap: Roadmap, today?: CivilDate): string {
  const now = thisWeek(roadmap, today);
  switch (now.kind) {
    case 'nothing':
      return say(says, 'now-nothing');
    case 'application':
      return say(says, 'now-application', {
        action: actionTitle(says, now.task.action),
        owner: roleName(says, now.task.owner),
        date: sayDate(says, now.task.end),
      });
    case 'find-out':
      return now.task
        ? say(says, 'now-find-out-task', taskValues(says, now.task))
        : say(says, 'now-find-out', { item: itemTitle(says, now.item) });
    case 'running':
      return say(says, 'now-running', { action: actionTitle(says, now.action.action), date: sayDate(says, now.action.end) });
    default:
      return say(says, `now-${now.kind}`, {
        action: actionTitle(says, now.action.action),
        owner: roleName(says, now.action.owner),
        date: sayDate(says, now.action.start),
      });
  }
}

/** What is to be found out, each with who does it and until when: "“Safety” (School leader, by 18 December 2026)". */
export function findOutClauses(says: RoadmapWords, roadmap: Pick<Roadmap, 'findOut' | 'findOutTasks'>): readonly string[] {
  if (!roadmap.findOutTasks) return roadmap.findOut.map((item) => say(says, 'quoted', { name: itemTitle(says, item) }));
  return roadmap.findOutTasks.map((task) => say(says, 'find-out-task', taskValues(says, task)));
}

function taskValues(says: RoadmapWords, { item, owner, by }: FindOutTask) {
  return { item: itemTitle(says, item), owner: roleName(says, owner), date: sayDate(says, by) };
}

/** How near the plan comes to the best possible one, rounded down. */
export function qualitySentence(says: RoadmapWords, { quality }: Pick<Roadmap, 'quality'>): string {
  if (quality.value >= quality.bound) return say(says, 'quality-best');
  return say(says, 'quality', { percent: Math.floor(quality.reached * 100) });
}

/** How much working time the plan takes, and how many useful actions it has no time for. */
export function capacitySentences(
  says: RoadmapWords,
  { totals, leftOut }: Pick<Roadmap, 'totals' | 'leftOut'>,
): readonly string[] {
  const count = leftOut.filter(({ reason }) => reason.kind === 'capacity').length;
  const used = say(says, 'capacity-used', { planned: totals.personDays, capacity: totals.capacity });
  return count === 0 ? [used] : [used, say(says, 'capacity-short', { count })];
}

/** Of the work for an application: what starts this week, else what ends first of what runs. */
function applicationTask({ application }: Roadmap, today: CivilDate, sunday: CivilDate): ApplicationTask | undefined {
  const open = (application?.tasks ?? []).filter(({ start, end }) => start <= sunday && end >= today);
  return open.find(({ start }) => start >= today) ?? open.toSorted((a, b) => (a.end < b.end ? -1 : 1))[0];
}

/** Safety first, then what opens most, then what starts first. */
function firstOf(actions: readonly PlannedAction[]): PlannedAction | undefined {
  const safe = ({ reasons }: PlannedAction) => (reasons.some(({ kind }) => kind === 'safety-net') ? 0 : 1);
  return actions.toSorted((a, b) => safe(a) - safe(b) || b.unlocks.length - a.unlocks.length || (a.start < b.start ? -1 : 1))[0];
}
