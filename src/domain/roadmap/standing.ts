import type { MaturityProfile } from '../profile.ts';
import type { Action, ActionId, ItemId, Questionnaire, ScopeId } from '../questionnaire.ts';

/** A step that one execution of an action can cover: levels from+1 to `to`. */
export interface Effect {
  readonly item: ItemId;
  readonly from: number;
  readonly to: number;
}

/** Where the school stands when the plan starts: the rated levels, with what it has done since. */
export interface Standing {
  /** Level of every rated item. */
  readonly levels: ReadonlyMap<ItemId, number>;
  /** Items that do not apply to the school. */
  readonly notApplicable: ReadonlySet<ItemId>;
  /** What was asked, and its items. */
  readonly scope: ScopeId;
  readonly asked: ReadonlySet<ItemId>;
  /** Level taken for an item nobody rated, by item; only prerequisites read it. */
  readonly assumed: ReadonlyMap<ItemId, number>;
}

/** One execution lifts an item by at most this many levels within twelve months. */
const MOST_STEPS = 2;

/**
 * Reads the profile. Actions done since the rating count as if they had worked. An item outside the assessed scope, or
 * unknown, is taken at the mean of its dimension, rounded down.
 */
export function standingOf(questionnaire: Questionnaire, profile: MaturityProfile, done: readonly ActionId[]): Standing {
  const levels = new Map<ItemId, number>();
  const notApplicable = new Set<ItemId>();
  for (const { item, state, level } of profile.items) {
    if (state === 'rated' && level !== undefined) levels.set(item, level);
    if (state === 'not-applicable') notApplicable.add(item);
  }
  const finished = new Set(done);
  for (const action of questionnaire.actions) {
    if (finished.has(action.id)) for (const { item, to } of effectsOf(action, { levels })) levels.set(item, to);
  }
  const asked = new Set(profile.items.map(({ item }) => item));
  return { levels, notApplicable, scope: profile.scope, asked, assumed: assumedLevels(questionnaire, levels, notApplicable) };
}

/** The open steps that one execution covers from today: at most the next two of each rated item, inside the action's range. */
export function effectsOf(action: Action, { levels }: Pick<Standing, 'levels'>): readonly Effect[] {
  return action.raises.flatMap((raise) => {
    const today = levels.get(raise.item);
    if (today === undefined) return [];
    const from = Math.max(today, raise.from);
    const to = Math.min(raise.to, from + MOST_STEPS);
    return to > from ? [{ item: raise.item, from, to }] : [];
  });
}

/** Whether everything an action raises is already where it leads to, so that it counts as met for others. */
export function isReached(action: Action, standing: Standing): boolean {
  return (
    action.raises.length > 0 &&
    action.raises.every(({ item, to }) => standing.notApplicable.has(item) || levelTaken(standing, item) >= to)
  );
}

/** The rated level of an item, or the one assumed for it. */
export function levelTaken(standing: Standing, item: ItemId): number {
  return standing.levels.get(item) ?? standing.assumed.get(item) ?? 0;
}

function assumedLevels(
  questionnaire: Questionnaire,
  levels: ReadonlyMap<ItemId, number>,
  notApplicable: ReadonlySet<ItemId>,
): ReadonlyMap<ItemId, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { id, dimension } of questionnaire.items) {
    const level = levels.get(id);
    if (level === undefined) continue;
    const { sum, count } = sums.get(dimension) ?? { sum: 0, count: 0 };
    sums.set(dimension, { sum: sum + level, count: count + 1 });
  }
  const assumed = new Map<ItemId, number>();
  for (const { id, dimension } of questionnaire.items) {
    if (levels.has(id) || notApplicable.has(id)) continue;
    const { sum, count } = sums.get(dimension) ?? { sum: 0, count: 1 };
    assumed.set(id, Math.floor(sum / count));
  }
  return assumed;
}
