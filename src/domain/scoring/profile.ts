import type { Answers, ExperienceAnswers, GroupedAnswers } from '../answers.ts';
import { askBack } from '../consistency.ts';
import { assumedFor, type CompletedContext, type Context, completeContext, conditionsHolding } from '../context.ts';
import type { Figures } from '../indicators.ts';
import type { MaturityProfile } from '../profile.ts';
import { type DimensionId, itemsInScope, type Level, type Questionnaire, type RoleId, type ScopeId } from '../questionnaire.ts';
import { type ScoredDimension, scoreDimension } from './dimensions.ts';
import { collectExperience } from './experience.ts';
import { ratingGroups } from './groups.ts';
import { gapsOf, strengthsOf } from './highlights.ts';
import { type Ratings, type ScoredItem, scoreItem } from './items.ts';
import { scoreOverall } from './overall.ts';
import { countWithEvidence, dimensionResult, itemResult, overallResult } from './results.ts';
import { targetLevel } from './target.ts';

/** What a school said, and the questionnaire it answered. */
export interface ScoreInput {
  readonly questionnaire: Questionnaire;
  /** The declared set of items that was asked; every rule runs over these alone. */
  readonly scope: ScopeId;
  /** As given; questions not answered take their assumed value. */
  readonly context: Context;
  /** Practice ratings, each with the group it speaks for; one shared rating is one response. */
  readonly responses: readonly GroupedAnswers[];
  /** What a moderated meeting agreed on: replaces the means, item by item. */
  readonly consensus?: Answers | undefined;
  /** Short experience checks: a series beside the rating, never part of it. */
  readonly experience?: readonly ExperienceAnswers[] | undefined;
  /** People in each group, answering or not. */
  readonly groupSizes?: Readonly<Record<RoleId, number>> | undefined;
  /** Read by the consistency checks only: volume never raises a level. */
  readonly figures?: Figures | undefined;
  /** How long the rating took, where it is known; read by the consistency checks. */
  readonly minutes?: number | undefined;
  /** The level that gaps are measured to; by default the school's own answer to the target question. */
  readonly target?: Level | undefined;
}

/** The maturity profile of a school by the formulas of `docs/scoring.md`, every figure with its explanation. */
export function scoreProfile(input: ScoreInput): MaturityProfile {
  const { questionnaire } = input;
  const parameters = questionnaire.scoring;
  const context = completeContext(questionnaire, input.context);
  const dimensions = scoreDimensions(input, context);
  const overall = scoreOverall(dimensions, parameters);
  const experience = collectExperience(parameters, input.experience ?? [], input.responses);
  const items = dimensions.map((dimension) => dimension.items.map((item) => itemResult(item, experience, parameters)));
  const results = dimensions.map((dimension, index) => dimensionResult(dimension, items[index] ?? [], parameters));
  const profile = {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    scope: input.scope,
    overall: overallResult(overall, results, parameters),
    dimensions: results,
    items: items.flat(),
    coverage: coverageOf(dimensions),
    strengths: strengthsOf(dimensions, parameters),
    gaps: gapsOf(overall, input.target ?? targetLevel(questionnaire, context.values)),
    findOut: itemsMissing(dimensions, 'unknown'),
  };
  return { ...profile, questions: askBack(questionnaire, profile, input.context, input) };
}

function scoreDimensions(input: ScoreInput, context: CompletedContext): readonly ScoredDimension[] {
  const { questionnaire } = input;
  const parameters = questionnaire.scoring;
  const ratings: Ratings = {
    parameters,
    groups: ratingGroups(parameters, input.responses, input.groupSizes ?? {}),
    consensus: input.consensus ?? {},
    holding: conditionsHolding(questionnaire, context.values),
    assumedFor: (condition) => assumedFor(questionnaire, condition, context.assumed),
  };
  const items = new Map<DimensionId, ScoredItem[]>(questionnaire.dimensions.map(({ id }) => [id, []]));
  for (const item of itemsInScope(questionnaire, input.scope)) items.get(item.dimension)?.push(scoreItem(item, ratings));
  return questionnaire.dimensions.map((dimension) => scoreDimension(dimension, items.get(dimension.id) ?? [], parameters));
}

function coverageOf(dimensions: readonly ScoredDimension[]): MaturityProfile['coverage'] {
  const answered = dimensions.flatMap((dimension) => dimension.answered);
  return {
    inScope: dimensions.reduce((sum, { items }) => sum + items.length, 0),
    applicable: dimensions.reduce((sum, { applicable }) => sum + applicable.length, 0),
    answered: answered.length,
    unknown: itemsMissing(dimensions, 'unknown').length,
    open: itemsMissing(dimensions, 'open').length,
    withEvidence: countWithEvidence(answered),
  };
}

function itemsMissing(dimensions: readonly ScoredDimension[], reason: 'open' | 'unknown') {
  return dimensions
    .flatMap(({ applicable }) => applicable)
    .filter(({ result }) => result.state === 'missing' && result.reason === reason)
    .map(({ item }) => item.id);
}
