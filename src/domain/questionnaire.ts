import type { ConsistencyCheck } from './consistency-check.ts';
import type { PlanningParameters } from './planning-parameters.ts';

/**
 * A questionnaire version in the terms of the domain: numbers and ids, no words. `src/catalogue/load.ts` makes one from
 * the files of `questionnaires/ID/VERSION/`; the words stay in `Texts`.
 */

/** Kebab-case noun, `^[a-z][a-z0-9-]*$`; never reused with another meaning. */
export type ItemId = string;
export type DimensionId = string;
export type ActionId = string;
export type ConditionId = string;
export type ScopeId = string;
export type RoleId = string;
export type QuestionId = string;

/** A maturity level, 0 (not yet) to 4 (driving improvement). */
export type Level = 0 | 1 | 2 | 3 | 4;

/** `id@version`, for instance `vet-internationalisation` and `1.0.0`. */
export interface QuestionnaireRef {
  readonly id: string;
  readonly version: string;
}

/** A dimension: a theme that gets its own level. */
export interface Dimension {
  readonly id: DimensionId;
  /** Short code shown beside the name, for instance `LEA`. */
  readonly code: string;
  /** Weight in the overall score, > 0, and the reason for it. */
  readonly weight: number;
  readonly because: string;
  /** A foundation dimension must itself reach a level before the school as a whole can. */
  readonly foundation: boolean;
}

/** A rated item: one question with five described levels. */
export interface Item {
  readonly id: ItemId;
  /** Short code shown beside the title, for instance `LEA-1`. */
  readonly code: string;
  readonly dimension: DimensionId;
  /** Weight inside the dimension, > 0, and the reason for it. */
  readonly weight: number;
  readonly because: string;
  /** A core item must itself reach a level before its dimension can. */
  readonly core: boolean;
  /** Asked only where this condition holds; absent: always. */
  readonly condition?: ConditionId;
  /** Who can answer. */
  readonly roles: readonly RoleId[];
  /** Phase of the EQAVET cycle. */
  readonly eqavet: 'planning' | 'implementation' | 'evaluation' | 'review';
  /** Block of the Erasmus quality standards, or part of the Erasmus Plan form. */
  readonly standard: string;
}

/** A few questions for a group of people in their own words, answered with no, a little, mostly or yes. */
export interface ShortCheck {
  readonly id: string;
  /** The group that answers; its wording of each item is asked. */
  readonly role: RoleId;
  readonly minutes: number;
  /** One question each: of the items named, the first that applies to the school. */
  readonly questions: readonly (readonly ItemId[])[];
  /** Asked only of those who say that they have the experience for it. */
  readonly more?: readonly (readonly ItemId[])[];
  readonly because: string;
}

/** A declared set of items, for instance the quick scan. */
export interface Scope {
  readonly id: ScopeId;
  readonly items: readonly ItemId[];
  /** Minutes it takes, from and to. */
  readonly minutes: readonly [number, number];
}

/** A test on one context question: its answer is (or, for a list, contains) one of the values, lies in a range, or is given. */
export interface Clause {
  readonly question: QuestionId;
  readonly in?: readonly (string | number | boolean)[];
  readonly atLeast?: number;
  readonly atMost?: number;
  /** The question has an answer, whatever it is. */
  readonly answered?: true;
}

/** Holds when every clause of `all` holds and, if given, at least one of `any`. */
export interface Condition {
  readonly id: ConditionId;
  readonly all?: readonly Clause[];
  readonly any?: readonly Clause[];
}

/** Figures of the scoring method, each with the reason why. */
export interface ScoringParameters {
  /** Share of the weight that must have reached a level, 0 to 1. */
  readonly share: number;
  /** At least this share of weight must be answered for a score to be published. */
  readonly half: number;
  /** Prior variance and its weight in answers: one answer is not certainty. */
  readonly priorVariance: number;
  readonly priorWeight: number;
  /** Correlation of the errors of the items of one respondent group (halo). */
  readonly halo: number;
  /** Normal quantile of the published interval (1.645 = 90 %). */
  readonly z: number;
  /** Confidence labels, best first: the least answered share, groups, and the widest interval in points for each. */
  readonly confidence: readonly {
    readonly label: 'high' | 'medium' | 'low';
    readonly answered: number;
    readonly groups: number;
    readonly width: number;
  }[];
  /** A mean absolute deviation above this, or group means this far apart, is a disagreement. */
  readonly disagreement: { readonly deviation: number; readonly groupGap: number };
  /** A gap of this many levels between the practice rating and an experience check is a talking point. */
  readonly talkingPoint: number;
  /** A strength is an item at this level or more that lies this far above the school's own mean (levels). */
  readonly strength: { readonly level: Level; readonly above: number };
  /** Respondent groups of the practice rating with their weight. */
  readonly groups: readonly { readonly role: RoleId; readonly weight: number }[];
  /** Groups whose short experience check is a series of its own, never averaged into the rating. */
  readonly experienceGroups: readonly RoleId[];
  /** A group is shown only from this many answers on. */
  readonly smallestGroup: Readonly<Record<RoleId, number>>;
  readonly because: Readonly<Record<string, string>>;
}

/** From one level of an item to a higher one. */
export interface Raise {
  readonly item: ItemId;
  readonly from: Level;
  readonly to: Level;
}

/** When an action can be done. */
export type Timing =
  | { readonly kind: 'any' }
  | { readonly kind: 'school-year-start' }
  /** All of it lies between these days (`MM-DD`) of one year. */
  | { readonly kind: 'season'; readonly from: string; readonly to: string }
  /** Begins so many weeks after the start of the plan, and at most `within` weeks later. */
  | { readonly kind: 'after-start'; readonly weeks: number; readonly within: number }
  /** Ends by the call; or, with `lead`, applies so many weeks into the work, which goes on after the call. */
  | { readonly kind: 'call'; readonly call: string; readonly lead?: number }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'before-departure'; readonly weeks: number }
  /** Begins, or ends, at most so many weeks after the return; long holidays do not count. */
  | { readonly kind: 'after-return'; readonly weeks: number; readonly limit: 'start' | 'end' };

/** A recommended action. */
export interface Action {
  readonly id: ActionId;
  /** Short code shown beside the title, for instance `A-LEA-01`. */
  readonly code: string;
  readonly dimension: DimensionId;
  readonly raises: readonly Raise[];
  /** All of these first. */
  readonly after: readonly ActionId[];
  /** At least one of these first (empty: none needed). */
  readonly afterAny: readonly ActionId[];
  /** `afterAny` is also met when this item has reached this level. */
  readonly afterAnyMetBy?: { readonly item: ItemId; readonly level: Level };
  /** Person-days of school staff for a mid-size school. */
  readonly personDays: number;
  /** Calendar weeks from start to success. */
  readonly weeks: number;
  /** Index into `PlanningParameters.costBands`. */
  readonly cost: number;
  /** Normally paid by a grant. */
  readonly grantPaid: boolean;
  readonly owner: RoleId;
  readonly timing: Timing;
  readonly condition?: ConditionId;
  readonly eqavet: 'planning' | 'implementation' | 'evaluation' | 'review';
  readonly standard?: string;
  /** Inside an application work against the clock: the smallest version that still lets the application be honest. */
  readonly minimum?: { readonly personDays: number; readonly weeks: number };
}

/** A context question as planning and applicability need it; its wording and form come from `context.json`. */
export interface ContextQuestion {
  readonly id: QuestionId;
  /** Asked before the first item, or shown on the roadmap page with an assumed default. */
  readonly stage: 'start' | 'roadmap';
  readonly assumed?: string | number | boolean | readonly string[];
  /** Assumed by the answer to an earlier question; `assumed` holds for answers without an entry. */
  readonly assumedBy?: { readonly question: QuestionId; readonly values: Readonly<Record<string, string | number | boolean>> };
}

/** A step that no action of the catalogue serves in some contexts, declared with the reason. */
export interface DeclaredGap {
  readonly item: ItemId;
  readonly from: Level;
  /** The step is served only where one of these holds; empty: nowhere. */
  readonly conditions: readonly ConditionId[];
  readonly because: string;
}

/** Everything of one version that the pure core reads. */
export interface Questionnaire extends QuestionnaireRef {
  readonly status: 'draft' | 'published' | 'retired';
  readonly languages: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly items: readonly Item[];
  readonly scopes: readonly Scope[];
  readonly conditions: readonly Condition[];
  readonly context: readonly ContextQuestion[];
  readonly actions: readonly Action[];
  readonly indicators: readonly import('./indicators.ts').Indicator[];
  readonly checks: readonly ConsistencyCheck[];
  readonly declaredGaps: readonly DeclaredGap[];
  readonly scoring: ScoringParameters;
  readonly planning: PlanningParameters;
  /** How cohorts of schools are shown; absent: schools cannot be compared by this questionnaire. */
  readonly cohorts?: import('./cohort/parameters.ts').CohortParameters;
  /** Absent where nobody but the school itself is asked. */
  readonly shortChecks?: readonly ShortCheck[];
}

/** Looks an item up. Returns undefined for an unknown id. */
export function findItem(questionnaire: Questionnaire, id: ItemId): Item | undefined {
  return questionnaire.items.find((item) => item.id === id);
}

/** Looks an action up. Returns undefined for an unknown id. */
export function findAction(questionnaire: Questionnaire, id: ActionId): Action | undefined {
  return questionnaire.actions.find((action) => action.id === id);
}

/** The items of a scope, in questionnaire order. An unknown scope is a programming error. */
export function itemsInScope(questionnaire: Questionnaire, scope: ScopeId): readonly Item[] {
  const found = questionnaire.scopes.find(({ id }) => id === scope);
  if (!found) throw new Error(`${questionnaire.id}@${questionnaire.version} has no scope "${scope}"`);
  const wanted = new Set(found.items);
  return questionnaire.items.filter(({ id }) => wanted.has(id));
}
