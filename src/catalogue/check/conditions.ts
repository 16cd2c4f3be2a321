import type { Questionnaire } from '../../domain/questionnaire.ts';
import { faultAt } from './fault.ts';
import type { Claim } from './subject.ts';

/** No condition is declared that nothing asks for. */
export const everyConditionIsUsed: Claim = ({ version }) => {
  const used = new Set(usesOf(version.questionnaire));
  return version.questionnaire.conditions.flatMap(({ id }, index) =>
    used.has(id) ? [] : [faultAt('questionnaire.json', ['conditions', index], 'is used by nothing')],
  );
};

function usesOf({ items, actions, indicators, planning, declaredGaps, checks }: Questionnaire): readonly (string | undefined)[] {
  const conditional = [...items, ...actions, ...indicators, ...planning.priorities, ...planning.restrictions];
  return [
    ...conditional.map(({ condition }) => condition),
    ...declaredGaps.flatMap(({ conditions }) => conditions),
    ...planning.mandatory.map(({ when }) => ('condition' in when ? when.condition : undefined)),
    planning.safetyNet.condition,
    planning.grantHeld,
    ...checks.flatMap(({ when }) => when.map((clause) => ('condition' in clause ? clause.condition : undefined))),
  ];
}
