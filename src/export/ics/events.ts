import { addDays, dayOf, weekday } from '../../domain/roadmap/dates.ts';
import type { CivilDate, Deadline, PlannedAction, Roadmap, Term } from '../../domain/roadmap.ts';
import { againSentences, deadlineSentence, whySentences } from '../../domain/sentences/roadmap.ts';
import { sayGives } from '../document/reasons.ts';
import type { Said } from '../said.ts';
import { sayStanding } from '../tables/plan-table.ts';
import { type WorkLine, workLines } from '../work-lines.ts';

/** Something in the calendar: whole days, from the first to the last. */
export interface PlanEvent {
  /** What it is, the same in every later plan: letters, digits and hyphens. */
  readonly key: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly title: string;
  /** Lines of the description. */
  readonly lines: readonly string[];
  readonly kind: 'action' | 'milestone' | 'review';
}

/** What is remembered of an event that was given out. */
export type ShownEvent = Omit<PlanEvent, 'lines'>;

/** The events of a plan, and those that its actions would have if the school had not declined them. */
export interface PlanEvents {
  readonly events: readonly PlanEvent[];
  readonly off: readonly PlanEvent[];
}

/** Everything of a plan, and of the plan at work where there is one, that has a date: actions, the dates they are tied to, calls, and a review at the end of each term. */
export function eventsOf(said: Said): PlanEvents {
  const { roadmap } = said.source.report;
  const lines = workLines(said);
  const open = lines.filter(({ standing }) => standing !== 'declined');
  return {
    events: [
      ...open.flatMap((line) => actionEvents(said, roadmap, line)),
      ...milestones(said, roadmap),
      ...roadmap.terms.map((term) => reviewEvent(said, roadmap, term, open)),
    ],
    off: lines.filter(({ standing }) => standing === 'declined').flatMap((line) => actionEvents(said, roadmap, line)),
  };
}

/** The event of an action that has days. */
function actionEvents(said: Said, roadmap: Roadmap, line: WorkLine): readonly PlanEvent[] {
  const { id, start, due, standing, title } = line;
  if (start === undefined || due === undefined) return [];
  const titled = standing === 'done' || standing === 'slipping' ? said.say(`calendar-${standing}`, { title }) : title;
  return [
    { key: `action-${id}`, kind: 'action', first: start, last: due, title: titled, lines: descriptionOf(said, roadmap, line) },
  ];
}

function descriptionOf(said: Said, roadmap: Roadmap, line: WorkLine): readonly string[] {
  const { voice, say, source } = said;
  const { id, owner, days, note, planned } = line;
  const texts = source.catalogueTexts.actions[id];
  return [
    ...(texts ? [texts.what] : []),
    say('calendar-status', { status: sayStanding(said, line.standing) }),
    ...(owner ? [say('calendar-owner', { owner })] : []),
    ...(days ? [say('calendar-days', { low: tenths(days.low), high: tenths(days.high) })] : []),
    ...(note ? [say('calendar-note', { note })] : []),
    ...(planned?.deadline ? [deadlineSentence(voice.roadmap, planned.deadline)] : []),
    ...(planned
      ? [
          say('calendar-gives', { gives: [sayGives(voice, planned), ...againSentences(voice.roadmap, planned)].join('. ') }),
          ...whySentences(voice.roadmap, roadmap, planned),
        ]
      : []),
    ...(texts ? [say('calendar-done-when', { success: texts.success })] : []),
  ];
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Calls, events, departures and returns, each once, with the actions that are tied to it. */
function milestones(said: Said, { calls, actions }: Roadmap): readonly PlanEvent[] {
  const tied = actions.flatMap(({ deadline }) => deadline ?? []).filter(({ kind }) => kind !== 'season' && kind !== 'start');
  const all = [...calls, ...tied];
  const unique = all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place);
  const inOrder = unique.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.map((deadline, place) => {
    const users = actions.filter((action) => action.deadline && isSame(action.deadline, deadline));
    return milestone(said, deadline, users, inOrder.slice(0, place).filter((earlier) => isOfSameYear(earlier, deadline)).length);
  });
}

function milestone({ voice, say }: Said, deadline: Deadline, users: readonly PlannedAction[], before: number): PlanEvent {
  const { kind, id, on, hour, certainty } = deadline;
  const name = voice.moment(deadline);
  const title =
    kind === 'call' ? say(hour === undefined ? 'calendar-call' : 'calendar-call-hour', { name, hour: hour ?? '' }) : name;
  return {
    key: [...new Set([kind, id]), on.slice(0, 4), ...(before === 0 ? [] : [before + 1])].join('-'),
    kind: 'milestone',
    first: on,
    last: on,
    title: certainty === 'confirmed' ? title : say('calendar-unsure', { title, certainty: say(`certainty-${certainty}`) }),
    lines: [
      deadlineSentence(voice.roadmap, deadline),
      ...(users.length > 0
        ? [say('calendar-for', { actions: voice.list(users.map(({ action }) => voice.action(action).name)) })]
        : []),
    ],
  };
}

/** A term ends with a look at the plan; the last one with a new assessment. */
function reviewEvent({ voice, say }: Said, { terms }: Roadmap, term: Term, lines: readonly WorkLine[]): PlanEvent {
  const open = lines.filter(({ standing }) => standing !== 'done');
  const due = open.filter((line) => line.due && line.due >= term.from && line.due <= term.to).map(({ title }) => title);
  const isLast = term.index === terms.length - 1;
  const on = weekdayBefore(addDays(term.to, -DAYS_BEFORE_END));
  return {
    key: `review-${term.name}-${term.from.slice(0, 4)}`,
    kind: 'review',
    first: on,
    last: on,
    title: say(isLast ? 'calendar-last-review' : 'calendar-review', { term: voice.term(term) }),
    lines: [
      say(isLast ? 'calendar-last-review-text' : 'calendar-review-text'),
      ...(due.length > 0 ? [say('calendar-due', { actions: due.join('; ') })] : []),
    ],
  };
}

/** The review is a week before the term ends: on its last day nobody meets. */
const DAYS_BEFORE_END = 7;

/** The day itself, or the Friday before a weekend. */
function weekdayBefore(date: CivilDate): CivilDate {
  return addDays(date, Math.min(0, 5 - weekday(dayOf(date))));
}

function isSame(one: Deadline, other: Deadline): boolean {
  return one.kind === other.kind && one.id === other.id && one.on === other.on;
}

function isOfSameYear(one: Deadline, other: Deadline): boolean {
  return one.kind === other.kind && one.id === other.id && one.on.slice(0, 4) === other.on.slice(0, 4);
}
