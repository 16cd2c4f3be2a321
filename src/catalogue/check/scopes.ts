import type { Dimension, Questionnaire, Scope } from '../../domain/questionnaire.ts';
import { type FileFault, faultAt, mustDiffer, mustExist } from './fault.ts';
import type { Claim } from './subject.ts';

/** Fewest items of a dimension in a scope: with one alone, a level would be a single answer. */
const LEAST = 2;

/** Scopes name existing items once, and rate every dimension by items that apply wherever the dimension applies. */
export const scopesRateEveryDimension: Claim = ({ version }) => {
  const { questionnaire } = version;
  const item = mustExist(
    'item',
    questionnaire.items.map(({ id }) => id),
  );
  return questionnaire.scopes.flatMap((scope, index) => {
    const place = ['scopes', index, 'items'];
    return [
      ...scope.items.flatMap((id, position) => item('questionnaire.json', [...place, position], id)),
      ...mustDiffer(
        'item',
        'questionnaire.json',
        scope.items.map((id, position) => [[...place, position], id] as const),
      ),
      ...questionnaire.dimensions.flatMap((dimension) => tooFew(questionnaire, scope, dimension, place)),
    ];
  });
};

function tooFew(
  questionnaire: Questionnaire,
  scope: Scope,
  dimension: Dimension,
  place: (string | number)[],
): readonly FileFault[] {
  const all = questionnaire.items.filter((item) => item.dimension === dimension.id);
  const shared = all[0]?.condition;
  const own = all.every(({ condition }) => condition === shared) ? shared : undefined;
  const sure = all.filter(({ condition }) => condition === undefined || condition === own);
  const chosen = sure.filter(({ id }) => scope.items.includes(id));
  if (chosen.length >= Math.min(LEAST, sure.length)) return [];
  const detail = `has ${chosen.length} items of "${dimension.id}" that always apply there, but needs ${LEAST}`;
  return [faultAt('questionnaire.json', place, detail)];
}
