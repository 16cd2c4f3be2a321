import type { ConsistencyCheck } from './consistency-check.ts';
import { type Context, conditionsHolding } from './context.ts';
import { sharesAboveWhole } from './figures/plausible.ts';
import { latestValue } from './figures.ts';
import type { Figures } from './indicators.ts';
import type { DimensionResult, ItemResult, MaturityProfile } from './profile.ts';
import type { ConditionId, DimensionId, Questionnaire } from './questionnaire.ts';

type Scored = Pick<MaturityProfile, 'items' | 'dimensions' | 'coverage'>;
type Question = MaturityProfile['questions'][number];
type Clause = ConsistencyCheck['when'][number];

/** What a check may read beside answers and context, where it is known. */
export interface Known {
  readonly figures?: Figures | undefined;
  /** How long the rating took. */
  readonly minutes?: number | undefined;
}

interface Facts {
  readonly questionnaire: Questionnaire;
  readonly holding: ReadonlySet<ConditionId>;
  readonly items: ReadonlyMap<string, ItemResult>;
  readonly scored: Scored;
  readonly figures: Figures | undefined;
  readonly minutes: number | undefined;
}

/**
 * The questions to ask back where context, answers and figures do not fit together, in the order of the questionnaire. They
 * change nothing. A check on something that is not known stays silent.
 */
export function askBack(questionnaire: Questionnaire, scored: Scored, context: Context, known: Known): readonly Question[] {
  const items = new Map(scored.items.map((item) => [item.item, item]));
  const facts: Facts = {
    questionnaire,
    holding: conditionsHolding(questionnaire, context),
    items,
    scored,
    figures: known.figures,
    minutes: known.minutes,
  };
  return questionnaire.checks
    .filter(({ when }) => when.every((clause) => holds(clause, facts)))
    .map((check) => questionOf(check, facts));
}

function holds(clause: Clause, facts: Facts): boolean {
  if ('condition' in clause) return facts.holding.has(clause.condition);
  if ('item' in clause) {
    const level = facts.items.get(clause.item)?.level;
    if (level === undefined) return false;
    return 'atLeast' in clause ? level >= clause.atLeast : level < clause.below;
  }
  if ('indicator' in clause) return figureHolds(clause, facts);
  if ('figures' in clause) return isAboveWhole(facts);
  if ('minutesBelow' in clause) return facts.minutes !== undefined && facts.minutes < clause.minutesBelow;
  if ('allItems' in clause) return allTheSame(facts);
  return withoutEvidence(clause.atLeast, facts).length > 0;
}

function figureHolds(clause: Extract<Clause, { indicator: string }>, { questionnaire, figures }: Facts): boolean {
  const indicator = questionnaire.indicators.find(({ id }) => id === clause.indicator);
  const value = indicator && figures && latestValue(indicator, clause.part, figures);
  if (value === undefined) return false;
  return value >= (clause.atLeast ?? value) && (clause.below === undefined || value < clause.below);
}

function isAboveWhole({ questionnaire, figures }: Facts): boolean {
  return figures !== undefined && sharesAboveWhole(questionnaire.indicators, figures).length > 0;
}

/** Every rating the same, once at least half of what applies is rated. */
function allTheSame({ scored: { items, coverage }, questionnaire: { scoring } }: Facts): boolean {
  const levels = items.flatMap(({ level }) => (level === undefined ? [] : [level]));
  return levels.length > 1 && levels.length >= scoring.half * coverage.applicable && levels.every((level) => level === levels[0]);
}

function withoutEvidence(atLeast: number, { scored: { dimensions } }: Facts): readonly DimensionId[] {
  const bare = ({ level, items }: DimensionResult) => level !== undefined && level >= atLeast && items.withEvidence === 0;
  return dimensions.filter(bare).map(({ dimension }) => dimension);
}

function questionOf({ id, when }: ConsistencyCheck, facts: Facts): Question {
  return {
    check: id,
    items: when.flatMap((clause) => ('item' in clause ? [clause.item] : [])),
    dimensions: when.flatMap((clause) => ('dimension' in clause ? withoutEvidence(clause.atLeast, facts) : [])),
  };
}
