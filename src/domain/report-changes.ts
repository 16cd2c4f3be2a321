import type { ActionId, DimensionId, Level } from './questionnaire.ts';
import type { Report } from './report.ts';
import type { CivilDate } from './roadmap.ts';

/** A value before and after; undefined where there is none yet. */
export interface Change<T> {
  readonly from: T | undefined;
  readonly to: T | undefined;
}

/** What is different between two reports of one school. Nothing that is the same in both is told. */
export interface ReportChanges {
  readonly answeredOn: Change<CivilDate>;
  readonly overall: Change<Level> | undefined;
  readonly dimensions: readonly ({ readonly dimension: DimensionId } & Change<Level>)[];
  /** Items whose answer changed: level, "does not apply" or "don't know". Notes and evidence do not count. */
  readonly answers: number;
  readonly added: readonly ActionId[];
  readonly removed: readonly ActionId[];
}

/** Compares two reports of one school, the older one first. */
export function reportChanges(before: Report, after: Report): ReportChanges {
  const overall = { from: before.profile.overall.level, to: after.profile.overall.level };
  const old = new Map(before.profile.dimensions.map(({ dimension, level }) => [dimension, level]));
  const planned = (report: Report) => report.roadmap.actions.map(({ action }) => action);
  return {
    answeredOn: { from: before.answeredOn, to: after.answeredOn },
    overall: overall.from === overall.to ? undefined : overall,
    dimensions: after.profile.dimensions
      .map(({ dimension, level }) => ({ dimension, from: old.get(dimension), to: level }))
      .filter(({ from, to }) => from !== to),
    answers: changedAnswers(before, after),
    added: without(planned(after), planned(before)),
    removed: without(planned(before), planned(after)),
  };
}

function changedAnswers(before: Report, after: Report): number {
  const items = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  return [...items].filter((item) => said(before, item) !== said(after, item)).length;
}

function said({ answers }: Report, item: string): string {
  const { level, notApplicable, unknown } = answers[item] ?? {};
  return String(level ?? (notApplicable ? 'not-applicable' : unknown));
}

function without(actions: readonly ActionId[], others: readonly ActionId[]): readonly ActionId[] {
  const known = new Set(others);
  return actions.filter((action) => !known.has(action));
}
