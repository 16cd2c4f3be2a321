import { completeContext } from '../../domain/context.ts';
import type { Filling, FormTexts } from '../../domain/form-template.ts';
import type { Said } from '../said.ts';
import type { FieldHead, TableField } from './draft.ts';
import { type Measure, measureOf, sayFigure } from './figures.ts';

type ActivitiesFilling = Extract<Filling, { kind: 'activities' }>;

/** Participants for each year of the plan, from the figures of the school and its targets. */
export function activitiesField(
  said: Said,
  head: FieldHead,
  { rows, years: least, checks }: ActivitiesFilling,
  texts: FormTexts,
): TableField {
  const years = yearsOf(said, least);
  return {
    kind: 'table',
    ...head,
    columns: [said.say('draft-activity'), ...years.map(String)],
    rows: rows.map((place) => {
      const measure = measureOf(said, place);
      return [texts.rows[place] ?? measure?.name ?? place, ...years.map((year) => sayExpected(said, measure, year))];
    }),
    notes: checks.flatMap((place) => {
      const measure = measureOf(said, place);
      if (!measure?.latest) return [];
      const { latest, name, unit } = measure;
      return [said.say('draft-figure', { name, value: sayFigure(said, latest.value, unit), year: String(latest.year) })];
    }),
  };
}

/** The calendar years after the one in which the plan starts. */
function yearsOf({ source }: Said, least: number): readonly number[] {
  const { questionnaire, report } = source;
  const horizon = completeContext(questionnaire, report.context).values[questionnaire.planning.questions.horizon];
  const first = Number(report.roadmap.startOn.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(least, Number(horizon) || least) }, (_, place) => first + place);
}

/** On a straight line from the newest figure to the target; the target itself from its year on. Whole participants. */
function sayExpected({ say }: Said, measure: Measure | undefined, year: number): string {
  if (!measure?.latest) return say('draft-unknown');
  const { latest, target } = measure;
  if (target?.year === undefined) return say('draft-as-today', { value: Math.ceil(latest.value) });
  if (year >= target.year) return String(Math.ceil(target.value));
  const share = Math.max(0, (year - latest.year) / Math.max(1, target.year - latest.year));
  return String(Math.ceil(latest.value + share * (target.value - latest.value)));
}
