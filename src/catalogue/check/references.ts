import type { ConsistencyCheck } from '../../domain/consistency-check.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import type { Claim } from './subject.ts';

/** Items, checks and scoring name dimensions, conditions, items and figures that exist. */
export const questionnaireNamesWhatExists: Claim = ({ version: { questionnaire } }) => {
  const { dimensions, conditions, items, checks } = questionnaire;
  const dimension = mustExist('dimension', idsOf(dimensions));
  const condition = mustExist('condition', idsOf(conditions));
  const itemFaults = items.flatMap((item) => {
    const place = ['properties', item.id, 'x-item'];
    return [
      ...dimension('schema.json', [...place, 'dimension'], item.dimension),
      ...condition('schema.json', [...place, 'condition'], item.condition),
    ];
  });
  const emptyDimensions = dimensions.flatMap(({ id }, index) =>
    items.length === 0 || items.some((item) => item.dimension === id)
      ? []
      : [faultAt('questionnaire.json', ['dimensions', index], 'has no item')],
  );
  return [...itemFaults, ...emptyDimensions, ...checks.flatMap((check, index) => checkFaults(questionnaire, check, index))];
};

/** The ids of a list. */
export function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function checkFaults(questionnaire: Questionnaire, check: ConsistencyCheck, index: number): readonly FileFault[] {
  const { conditions, items, indicators } = questionnaire;
  return check.when.flatMap((clause, position) => {
    const place = ['checks', index, 'when', position];
    const file = 'questionnaire.json';
    if ('condition' in clause) return mustExist('condition', idsOf(conditions))(file, [...place, 'condition'], clause.condition);
    if ('item' in clause) return mustExist('item', idsOf(items))(file, [...place, 'item'], clause.item);
    if (!('indicator' in clause)) return [];
    const indicator = indicators.find(({ id }) => id === clause.indicator);
    if (!indicator) return mustExist('indicator', [])(file, [...place, 'indicator'], clause.indicator);
    return mustExist(`part of "${indicator.id}"`, idsOf(indicator.parts))(file, [...place, 'part'], clause.part);
  });
}
