import type { CompletedContext } from '../context.ts';
import type { PlanningParameters } from '../planning-parameters.ts';
import type { MaturityProfile } from '../profile.ts';
import type { ConditionId, DimensionId, Item, ItemId, Questionnaire } from '../questionnaire.ts';
import { STEPS } from '../scoring/level.ts';
import type { Standing } from './standing.ts';

/** What counts more for this school. */
export interface Priorities {
  readonly focus: { readonly dimensions: readonly DimensionId[]; readonly chosen: boolean };
  /** Items of the safety net, and of the foundations, that are still below the level asked of them. */
  readonly safetyNet: ReadonlySet<ItemId>;
  readonly foundations: ReadonlySet<ItemId>;
  /** Ids of the further priorities that hold, by item. */
  readonly further: ReadonlyMap<ItemId, readonly string[]>;
  /** Multiplies the value of an item. */
  readonly factor: (item: Item) => number;
  /** Gains above this level of a dimension are worth nothing. */
  readonly target: (dimension: DimensionId) => number;
}

/** Everybody may aim at this level; the top is only for focus dimensions of a school that wants to lead. */
const GOOD_AIM = 3;
/** No target lies below this level: it is where practice is in place for all. */
const LEAST_AIM = 2;

/** Focus, safety net, foundations, further priorities and targets, from context and profile. */
export function prioritiesOf(
  questionnaire: Questionnaire,
  profile: MaturityProfile,
  context: CompletedContext,
  holding: ReadonlySet<ConditionId>,
  standing: Standing,
  years: number,
): Priorities {
  const { planning } = questionnaire;
  const focus = focusOf(planning, profile, context);
  const below = (items: readonly ItemId[], level: number) =>
    new Set(items.filter((item) => (standing.levels.get(item) ?? level) < level));
  const net = planning.safetyNet;
  const safetyNet = below(net.condition === undefined || holding.has(net.condition) ? net.items : [], net.below);
  const foundations = below(planning.foundations.items, planning.foundations.below);
  const holds = planning.priorities.filter(({ condition }) => holding.has(condition));
  const further = new Map<ItemId, readonly string[]>();
  for (const { id, items } of holds) for (const item of items) further.set(item, [...(further.get(item) ?? []), id]);
  const focused = new Set(focus.dimensions);
  return {
    focus,
    safetyNet,
    foundations,
    further,
    factor: ({ id, dimension }) =>
      (focused.has(dimension) ? planning.focus.factor : 1) *
      (safetyNet.has(id) ? net.factor : 1) *
      (foundations.has(id) ? planning.foundations.factor : 1) *
      holds.reduce((product, priority) => (priority.items.includes(id) ? product * priority.factor : product), 1),
    target: targets(questionnaire, context, standing, focused, years),
  };
}

/** The dimensions the school chose, or those where the gaps weigh most. */
function focusOf(planning: PlanningParameters, profile: MaturityProfile, context: CompletedContext): Priorities['focus'] {
  const value = context.values[planning.questions.focus];
  const known = new Set(profile.dimensions.filter(({ applicable }) => applicable).map(({ dimension }) => dimension));
  const chosen = Array.isArray(value) ? value.filter((dimension: DimensionId) => known.has(dimension)) : [];
  if (chosen.length > 0) return { dimensions: chosen.slice(0, planning.focus.most), chosen: true };
  const points = new Map<DimensionId, number>();
  for (const gap of profile.gaps) points.set(gap.dimension, (points.get(gap.dimension) ?? 0) + gap.points);
  const widest = [...points].filter(([, sum]) => sum > 0).toSorted((a, b) => b[1] - a[1]);
  return { dimensions: widest.slice(0, planning.focus.most).map(([dimension]) => dimension), chosen: false };
}

/**
 * A target the school set itself holds as it is, the top level only in focus. Otherwise one level a year from the mean of
 * the dimension, at least "in place", at most a good aim.
 */
function targets(
  questionnaire: Questionnaire,
  context: CompletedContext,
  standing: Standing,
  focused: ReadonlySet<DimensionId>,
  years: number,
): Priorities['target'] {
  const question = questionnaire.planning.questions.target;
  const wanted = STEPS.find((level) => level === context.values[question]) ?? GOOD_AIM;
  const paced = context.assumed.includes(question) || context.values[question] === undefined;
  return (dimension) => {
    const most = focused.has(dimension) ? wanted : Math.min(wanted, GOOD_AIM);
    if (!paced) return most;
    return Math.min(most, Math.max(LEAST_AIM, Math.floor(meanLevel(questionnaire, standing, dimension) + 0.5) + years));
  };
}

function meanLevel(questionnaire: Questionnaire, standing: Standing, dimension: DimensionId): number {
  const levels = questionnaire.items.flatMap((item) =>
    item.dimension === dimension ? (standing.levels.get(item.id) ?? []) : [],
  );
  return levels.length === 0 ? 0 : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}
