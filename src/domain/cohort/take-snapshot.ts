import { completeContext } from '../context.ts';
import type { DimensionResult } from '../profile.ts';
import type { DimensionId, Level, Questionnaire } from '../questionnaire.ts';
import type { Report } from '../report.ts';
import { targetLevel } from '../scoring/target.ts';
import { type Facets, type ProfileSnapshot, type SharedAction, SNAPSHOT_VERSION, type Standing } from './snapshot.ts';

/** The part of a roadmap that is shared; both lists are empty while there is no plan. */
export interface PlannedWork {
  readonly roadmap: Pick<Report['roadmap'], 'terms' | 'actions'>;
}

/** What a cohort may know of a result: levels and planned actions of the shared dimensions, and facets. No texts, no evidence. */
export function takeSnapshot(
  questionnaire: Questionnaire,
  report: Pick<Report, 'scope' | 'answeredOn' | 'context' | 'profile'> & PlannedWork,
  shared: readonly DimensionId[],
): ProfileSnapshot {
  const isShared = (dimension: DimensionId | undefined) => dimension !== undefined && shared.includes(dimension);
  const dimensions = report.profile.dimensions.filter(({ dimension }) => isShared(dimension));
  return {
    overview: {
      snapshotVersion: SNAPSHOT_VERSION,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      scope: report.scope,
      answeredOn: report.answeredOn,
      target: targetLevel(questionnaire, completeContext(questionnaire, report.context).values),
      facets: facetsOf(questionnaire, report.context),
      levels: Object.fromEntries(dimensions.map((result) => [result.dimension, standingOf(result)])),
      scores: Object.fromEntries(
        dimensions.flatMap(({ dimension, score }) => (score.value === undefined ? [] : [[dimension, Math.round(score.value)]])),
      ),
    },
    detail: {
      items: Object.fromEntries(
        report.profile.items.flatMap(({ item, dimension, level }): [string, Level][] =>
          isShared(dimension) && level !== undefined ? [[item, level]] : [],
        ),
      ),
      actions: actionsOf(questionnaire, report, isShared),
    },
  };
}

function standingOf({ applicable, level, score }: DimensionResult): Standing {
  if (!applicable) return 'not-applicable';
  return level === undefined || score.value === undefined ? 'not-rated' : level;
}

function facetsOf({ cohorts }: Questionnaire, context: Report['context']): Facets {
  const facets: Record<string, string | readonly string[]> = {};
  for (const question of cohorts?.facets ?? []) {
    const value = context[question];
    if (typeof value === 'string' || typeof value === 'object') facets[question] = value;
  }
  return facets;
}

function actionsOf(
  { actions }: Questionnaire,
  { roadmap }: PlannedWork,
  isShared: (dimension: DimensionId | undefined) => boolean,
): readonly SharedAction[] {
  const dimensionOf = new Map(actions.map(({ id, dimension }) => [id, dimension]));
  const terms = new Map(roadmap.terms.map((term) => [term.index, term]));
  return roadmap.actions.flatMap(({ action, term, start, end }): SharedAction[] => {
    const found = terms.get(term);
    if (!found || !isShared(dimensionOf.get(action))) return [];
    return [{ action, term: { name: found.name, year: found.year }, start, end }];
  });
}
