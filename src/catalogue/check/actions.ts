import type { Action, Questionnaire } from '../../domain/questionnaire.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import { idsOf } from './references.ts';
import type { Claim, Subject } from './subject.ts';

const FILE = 'actions.json';

/** Actions and declared gaps name items, actions, dimensions, conditions, cost bands, calls and events that exist. */
export const actionsNameWhatExists: Claim = (subject) => {
  const { questionnaire } = subject.version;
  const item = mustExist('item', idsOf(questionnaire.items));
  const condition = mustExist('condition', idsOf(questionnaire.conditions));
  return [
    ...questionnaire.actions.flatMap((action, index) => actionFaults(subject, action, index)),
    ...questionnaire.declaredGaps.flatMap((gap, index) => [
      ...item(FILE, ['declaredGaps', index, 'item'], gap.item),
      ...gap.conditions.flatMap((id, position) => condition(FILE, ['declaredGaps', index, 'conditions', position], id)),
    ]),
  ];
};

function actionFaults(subject: Subject, action: Action, index: number): readonly FileFault[] {
  const { dimensions, items, actions, conditions } = subject.version.questionnaire;
  const place = ['actions', index];
  const item = mustExist('item', idsOf(items));
  const other = mustExist('action', idsOf(actions));
  return [
    ...mustExist('dimension', idsOf(dimensions))(FILE, [...place, 'dimension'], action.dimension),
    ...mustExist('condition', idsOf(conditions))(FILE, [...place, 'condition'], action.condition),
    ...action.raises.flatMap((raise, position) => item(FILE, [...place, 'raises', position, 'item'], raise.item)),
    ...action.after.flatMap((id, position) => other(FILE, [...place, 'after', position], id)),
    ...action.afterAny.flatMap((id, position) => other(FILE, [...place, 'afterAny', position], id)),
    ...item(FILE, [...place, 'afterAnyMetBy', 'item'], action.afterAnyMetBy?.item),
    ...timingFaults(subject, action, place),
    ...costFaults(subject.version.questionnaire, action, place),
    ...minimumFaults(action, place),
  ];
}

function timingFaults({ version }: Subject, { timing }: Action, place: readonly (string | number)[]): readonly FileFault[] {
  const { calls, events } = version.calendar;
  if (timing.kind === 'call') return mustExist('call', idsOf(calls))(FILE, [...place, 'timing', 'call'], timing.call);
  if (timing.kind === 'event') return mustExist('event', idsOf(events))(FILE, [...place, 'timing', 'event'], timing.event);
  return [];
}

function costFaults({ planning }: Questionnaire, { cost }: Action, place: readonly (string | number)[]): readonly FileFault[] {
  if (planning.costBands[cost]) return [];
  return [faultAt(FILE, [...place, 'cost'], `there is no cost band number ${cost}`)];
}

function minimumFaults({ minimum, personDays, weeks }: Action, place: readonly (string | number)[]): readonly FileFault[] {
  if (!minimum || (minimum.personDays <= personDays && minimum.weeks <= weeks)) return [];
  return [faultAt(FILE, [...place, 'minimum'], 'asks for more than the action itself')];
}
