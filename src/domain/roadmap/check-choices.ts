import type { FaultDetail } from '../fault.ts';
import { type ActionId, findAction, type Questionnaire } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import { applicationsOf } from './applying/chain.ts';
import { isCivilDate } from './dates.ts';

/** What is wrong with the choices a school sends: unknown actions, a day that is none, one action decided twice. */
export function checkChoices(questionnaire: Questionnaire, choices: PlanChoices): readonly FaultDetail[] {
  const decided = new Map<ActionId, string>();
  const lists: readonly (readonly [string, readonly ActionId[]])[] = [
    ['pinned', choices.pinned],
    ['declined', choices.declined.map(({ action }) => action)],
    ['done', choices.done],
    ['running', choices.running.map(({ action }) => action)],
  ];
  const errors = lists.flatMap(([list, actions]) =>
    actions.flatMap((action, position): FaultDetail[] => {
      const pointer = `/choices/${list}/${position}`;
      if (!findAction(questionnaire, action)) return [{ pointer, detail: `There is no action "${action}".` }];
      const other = decided.get(action);
      decided.set(action, list);
      return other === undefined ? [] : [{ pointer, detail: `"${action}" is already ${other}; it can only be one of them.` }];
    }),
  );
  if (!isCivilDate(choices.startOn))
    return [{ pointer: '/choices/startOn', detail: 'The start is a day of the form YYYY-MM-DD.' }, ...errors];
  return [...errors, ...runningErrors(choices), ...applyingErrors(questionnaire, choices, decided)];
}

/** A call must have an application, its date must lie ahead, and the application must be open. */
function applyingErrors(
  questionnaire: Questionnaire,
  { applying, startOn }: PlanChoices,
  decided: ReadonlyMap<ActionId, string>,
): readonly FaultDetail[] {
  if (!applying) return [];
  const { call, on } = applying;
  const open = applicationsOf(questionnaire, call);
  const pointer = '/choices/applying/call';
  if (open.length === 0) return [{ pointer, detail: `There is no application for a call "${call}".` }];
  const lists = open.map(({ id }) => decided.get(id));
  const errors = lists.every((list) => list !== undefined && list !== 'pinned')
    ? [{ pointer, detail: `The application is already ${lists[0]}.` }]
    : [];
  if (on === undefined) return errors;
  const at = '/choices/applying/on';
  if (!isCivilDate(on)) return [...errors, { pointer: at, detail: 'The deadline is a day of the form YYYY-MM-DD.' }];
  return on > startOn ? errors : [...errors, { pointer: at, detail: 'The deadline lies after the day the plan starts.' }];
}

function runningErrors({ running }: PlanChoices): readonly FaultDetail[] {
  return running.flatMap(({ term }, position) =>
    Number.isInteger(term) && term >= 0 && term < 12
      ? []
      : [{ pointer: `/choices/running/${position}/term`, detail: 'A term is a whole number from 0 (the first) on.' }],
  );
}
