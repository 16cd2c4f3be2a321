import { addDays, dayOf, weekday } from '../../domain/roadmap/dates.ts';
import type { CivilDate, Deadline, PlannedAction, Roadmap, Term } from '../../domain/roadmap.ts';
import { againSentences, deadlineSentence, whySentences } from '../../domain/sentences/roadmap.ts';
import { sayGives } from '../document/reasons.ts';
import type { Said } from '../said.ts';

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

/** Everything of a roadmap that has a date: actions, the dates they are tied to, calls, and a review at the end of each term. */
export function eventsOf(said: Said, roadmap: Roadmap): readonly PlanEvent[] {
  return [
    ...roadmap.actions.map((action) => actionEvent(said, roadmap, action)),
    ...milestones(said, roadmap),
    ...roadmap.terms.map((term) => reviewEvent(said, roadmap, term)),
  ];
}

function actionEvent({ voice, say, source }: Said, roadmap: Roadmap, action: PlannedAction): PlanEvent {
  const texts = source.catalogueTexts.actions[action.action];
  const { low, high } = action.personDays;
  return {
    key: `action-${action.action}`,
    kind: 'action',
    first: action.start,
    last: action.end,
    title: voice.action(action.action).name,
    lines: [
      texts?.what ?? '',
      say('calendar-owner', { owner: voice.role(action.owner) }),
      say('calendar-days', { low: Math.round(low * 10) / 10, high: Math.round(high * 10) / 10 }),
      ...(action.deadline ? [deadlineSentence(voice.roadmap, action.deadline)] : []),
      say('calendar-gives', { gives: [sayGives(voice, action), ...againSentences(voice.roadmap, action)].join('. ') }),
      ...whySentences(voice.roadmap, roadmap, action),
      ...(texts ? [say('calendar-done-when', { success: texts.success })] : []),
    ],
  };
}

/** Calls, events, departures and returns, each once, with the actions that are tied to it. */
function milestones(said: Said, { calls, actions }: Roadmap): readonly PlanEvent[] {
  const all = [...calls, ...actions.flatMap(({ deadline }) => deadline ?? [])];
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
function reviewEvent({ voice, say }: Said, { actions, terms }: Roadmap, term: Term): PlanEvent {
  const due = actions.filter(({ end }) => end >= term.from && end <= term.to).map(({ action }) => voice.action(action).name);
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
