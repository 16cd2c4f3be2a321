import type { Explanation, GateNext } from './explanation.ts';
import type { DimensionId, ItemId, Level, QuestionId, QuestionnaireRef, RoleId, ScopeId } from './questionnaire.ts';

/** A figure 0 to 100 with its worst and best case, or not rated because too little is answered. */
export interface Score {
  /** Undefined when under half of the weight is answered (or applies). */
  readonly value: number | undefined;
  /** Worst and best case of the missing answers. */
  readonly low: number;
  readonly high: number;
  /** `low` and `high` widened by the uncertainty of the answers given; 0 to 100. */
  readonly interval: readonly [number, number];
}

/** How far a figure can be trusted, with its reason as facts. */
export interface Confidence {
  readonly label: 'high' | 'medium' | 'low';
  readonly answered: number;
  readonly groups: number;
  readonly width: number;
  /** What keeps it from the next better label. */
  readonly limitedBy: readonly ('answered' | 'groups' | 'width')[];
}

/** One item in the profile. */
export interface ItemResult {
  readonly item: ItemId;
  readonly dimension: DimensionId;
  readonly state: 'rated' | 'not-applicable' | 'missing';
  /** Mean of the group means, 0 to 4, when rated. */
  readonly value: number | undefined;
  readonly level: Level | undefined;
  readonly disagreement: boolean;
  readonly evidence: number;
  /** Experience checks beside the rating: mean 0 to 4 and count per group; hidden groups are absent. */
  readonly experience: readonly {
    readonly role: RoleId;
    readonly mean: number;
    readonly count: number;
    readonly gap: number | undefined;
    readonly talkingPoint: boolean;
  }[];
  /** Questions left open that decide whether it applies: that is assumed. */
  readonly assumed?: readonly QuestionId[];
  readonly explanation: Explanation;
}

/** One dimension in the profile. */
export interface DimensionResult {
  readonly dimension: DimensionId;
  /** False when every item is not applicable. */
  readonly applicable: boolean;
  /** Questions left open that decide whether it, or all it could be rated by, applies: that is assumed. */
  readonly assumed?: readonly QuestionId[];
  readonly score: Score;
  /** From the missing answers at their worst, and at their best. Undefined when not applicable. */
  readonly level: Level | undefined;
  readonly highestLevel: Level | undefined;
  readonly next: GateNext | undefined;
  readonly confidence: Confidence;
  /** Items in scope: applicable, answered, and with evidence. */
  readonly items: { readonly applicable: number; readonly answered: number; readonly withEvidence: number };
  readonly scoreExplanation: Explanation;
  readonly levelExplanation: Explanation;
}

/** A gap: what reaching the target on this item is worth, in points of the overall score. */
export interface Gap {
  readonly item: ItemId;
  readonly dimension: DimensionId;
  readonly level: Level;
  readonly target: Level;
  readonly points: number;
  /** The item keeps its dimension from the next level. */
  readonly blocksNextLevel: boolean;
}

/** The level of every dimension, with the reasons. */
export interface MaturityProfile {
  readonly questionnaire: QuestionnaireRef;
  readonly scope: ScopeId;
  readonly overall: {
    readonly score: Score;
    readonly level: Level | undefined;
    readonly highestLevel: Level | undefined;
    readonly next: GateNext | undefined;
    readonly confidence: Confidence;
    readonly scoreExplanation: Explanation;
    readonly levelExplanation: Explanation;
  };
  readonly dimensions: readonly DimensionResult[];
  readonly items: readonly ItemResult[];
  readonly coverage: {
    readonly inScope: number;
    readonly applicable: number;
    readonly answered: number;
    readonly unknown: number;
    readonly open: number;
    readonly withEvidence: number;
  };
  /** Best first. */
  readonly strengths: readonly ItemId[];
  /** Blocking the next level first, then by points. */
  readonly gaps: readonly Gap[];
  /** "Don't know" answers: each is a find-out task. */
  readonly findOut: readonly ItemId[];
  /** Consistency checks that ask back. */
  readonly questions: readonly {
    readonly check: string;
    readonly items: readonly ItemId[];
    readonly dimensions: readonly DimensionId[];
  }[];
}
