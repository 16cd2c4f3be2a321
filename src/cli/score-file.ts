import { expectationOf, fitsProperty, hasProperty } from '../catalogue/check-value.ts';
import type { JsonSchema, PublishedVersion } from '../catalogue/version.ts';
import type { Answers } from '../domain/answers.ts';
import type { Context } from '../domain/context.ts';
import { type Fault, type FaultDetail, fault, isFault } from '../domain/fault.ts';
import { type Figures, NO_FIGURES } from '../domain/indicators.ts';
import type { ScoreInput } from '../domain/scoring/profile.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a file of answers says, for `scoreProfile`. */
export type Said = Pick<ScoreInput, 'scope' | 'context' | 'responses' | 'figures'>;

/**
 * Reads a file of answers: `{ scope, context, answers, figures }` as in a sample school or a report, or the answers alone.
 * The largest scope holds where none is named. Every value is checked against the schemas of the version.
 */
export function readScoreFile(version: PublishedVersion, text: string | Fault): Said | Fault {
  if (isFault(text)) return text;
  const fields = parse(text);
  if (!fields) return fault('invalid', 'The file is not JSON with an object in it.');
  const {
    answers = fields,
    context = {},
    scope = largestScope(version),
    figures = NO_FIGURES,
  } = 'answers' in fields ? fields : { answers: fields };
  const errors = [
    ...faultsIn(version.schema, answers, '/answers'),
    ...faultsIn(version.contextSchema, context, '/context'),
    ...scopeFaults(version, scope),
    ...figureFaults(figures),
  ];
  if (errors.length > 0) return fault('invalid', 'The file does not fit the questionnaire:', { errors });
  const role = version.questionnaire.scoring.groups[0]?.role ?? '';
  // Checked above against the schemas of the version.
  return {
    scope: scope as string,
    context: context as Context,
    responses: [{ role, answers: answers as Answers }],
    figures: figures as Figures,
  };
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function faultsIn(schema: JsonSchema, values: unknown, pointer: string): readonly FaultDetail[] {
  if (!isObject(values)) return [{ pointer, detail: 'Give an object with a value by name.' }];
  return Object.entries(values).flatMap(([name, value]) => {
    const place = `${pointer}/${name}`;
    if (!hasProperty(schema, name)) return [{ pointer: place, detail: 'The questionnaire has nothing of this name.' }];
    return fitsProperty(schema, name, value) ? [] : [{ pointer: place, detail: expectationOf(schema, name) }];
  });
}

function scopeFaults({ questionnaire }: PublishedVersion, scope: unknown): readonly FaultDetail[] {
  const known = questionnaire.scopes.map(({ id }) => id);
  return known.some((id) => id === scope) ? [] : [{ pointer: '/scope', detail: `Choose one of: ${known.join(', ')}.` }];
}

function figureFaults(figures: unknown): readonly FaultDetail[] {
  const fits = isObject(figures) && isObject(figures.targets) && Array.isArray(figures.years) && figures.years.every(isYear);
  return fits ? [] : [{ pointer: '/figures', detail: 'Give years (year, counts, estimates) and targets.' }];
}

function isYear(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.counts) || !Array.isArray(value.estimates)) return false;
  return typeof value.year === 'number' && Object.values(value.counts).every((count) => typeof count === 'number');
}

function largestScope({ questionnaire }: PublishedVersion): string | undefined {
  return questionnaire.scopes.toSorted((one, other) => other.items.length - one.items.length)[0]?.id;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
