import { conditionsHolding } from '../../domain/context.ts';
import type { Action, ConditionId, DimensionId, Item, Level, Questionnaire } from '../../domain/questionnaire.ts';
import { gateLevel } from '../../domain/scoring/gate.ts';
import { contextsOf, isServed, STEPS, sayContext } from './coverage.ts';
import { type FileFault, faultAt } from './fault.ts';
import { possibleActions } from './possible-actions.ts';
import type { Claim } from './subject.ts';

const TOP = 4;

/**
 * From level 0 everywhere, every dimension can get to the top with actions whose prerequisites can be met; where it cannot,
 * a declared gap says why. An action that only waits for actions that are impossible serves no step.
 */
export const everyLevelIsReachable: Claim = (subject) => {
  const { questionnaire } = subject.version;
  if (questionnaire.actions.length === 0) return [];
  const faults = new Map<DimensionId, FileFault>();
  for (const context of contextsOf(subject)) {
    const holding = conditionsHolding(questionnaire, context);
    const possible = possibleActions(questionnaire, holding);
    const items = questionnaire.items.filter(({ condition }) => !condition || holding.has(condition));
    questionnaire.dimensions.forEach(({ id }, index) => {
      const own = items.filter(({ dimension }) => dimension === id);
      const reached = levelOf(questionnaire, own, (item) => ceiling(item, possible));
      const declared = levelOf(questionnaire, own, (item) => declaredCeiling(questionnaire, item, holding));
      if (faults.has(id) || reached >= declared) return;
      const stuck = own.filter((item) => ceiling(item, possible) < declaredCeiling(questionnaire, item, holding));
      const names = stuck.map((item) => `"${item.id}" at ${ceiling(item, possible)}`).join(', ');
      const detail = `cannot get from zero to level ${declared} where ${sayContext(context)}: possible actions leave ${names}`;
      faults.set(id, faultAt('questionnaire.json', ['dimensions', index], detail));
    });
  }
  return [...faults.values()];
};

function levelOf({ scoring }: Questionnaire, items: readonly Item[], level: (item: Item) => number): number {
  if (items.length === 0) return TOP;
  return gateLevel(
    items.map(level),
    items.map(({ weight }) => weight),
    items.map(({ core }) => core),
    scoring.share,
  );
}

/** The level an item can get to, step by step. */
function ceiling(item: Item, actions: readonly Action[]): number {
  return STEPS.find((step) => !isServed(item, step, actions)) ?? TOP;
}

/** The level below the first declared gap. */
function declaredCeiling({ declaredGaps }: Questionnaire, item: Item, holding: ReadonlySet<ConditionId>): Level | typeof TOP {
  const isGap = (step: Level) =>
    declaredGaps.some(
      ({ item: id, from, conditions }) => id === item.id && from === step && !conditions.some((one) => holding.has(one)),
    );
  return STEPS.find(isGap) ?? TOP;
}
