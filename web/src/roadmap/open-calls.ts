import type { Calendar, Country } from '../../../src/domain/country.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire.ts';
import { applicationsOf } from '../../../src/domain/roadmap/applying/chain.ts';
import { callsOf, roundAfter } from '../../../src/domain/roadmap/calendar.ts';
import { civilDate, dayOf } from '../../../src/domain/roadmap/dates.ts';
import type { Deadline, LeftOutAction, PlanChoices, Roadmap } from '../../../src/domain/roadmap.ts';

/** A call a school can apply for, and its next deadline. */
export type OpenCall = Pick<Deadline, 'kind' | 'id' | 'on' | 'hour' | 'certainty'>;

/** What open calls follow from. */
export interface OpenCallsInput {
  readonly questionnaire: Questionnaire;
  readonly calendar: Calendar;
  readonly country: Country;
  readonly roadmap: Pick<Roadmap, 'leftOut'>;
  readonly choices: PlanChoices;
}

/** The calls with an application that is open to the school, the nearest deadline first. */
export function openCalls({ questionnaire, calendar, country, roadmap, choices }: OpenCallsInput): readonly OpenCall[] {
  const closed = new Set([
    ...roadmap.leftOut.filter(isClosed).map(({ action }) => action),
    ...choices.done,
    ...choices.declined.map(({ action }) => action),
    ...choices.running.map(({ action }) => action),
  ]);
  return callsOf(country, calendar)
    .flatMap(({ id }): OpenCall[] => {
      if (applicationsOf(questionnaire, id).every((action) => closed.has(action.id))) return [];
      const round = roundAfter(country, calendar, id, dayOf(choices.startOn));
      if (!round) return [];
      const { on, hour, certainty } = round;
      return [{ kind: 'call', id, on: civilDate(on), certainty, ...(hour === undefined ? {} : { hour }) }];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** Not for this school, whatever its time and money. */
function isClosed({ reason }: LeftOutAction): boolean {
  return reason.kind === 'condition' || reason.kind === 'restriction';
}
