import type { Filling, FormTexts, ObjectiveField } from '../../domain/form-template.ts';
import type { DimensionId } from '../../domain/questionnaire.ts';
import type { CivilDate, PlannedAction } from '../../domain/roadmap.ts';
import { levelsAfter } from '../document/levels.ts';
import type { Said } from '../said.ts';
import { sayContext } from './context-points.ts';
import type { TextField } from './draft.ts';
import { measureOf, sayFigure } from './figures.ts';
import { sayNeed } from './needs.ts';
import { actionsFor, sayPlanned } from './standing.ts';
import { lineField, textField } from './text-field.ts';

type ObjectivesFilling = Extract<Filling, { kind: 'objectives' }>;

/** Gaps, and items with their steps, named in one objective. */
const MOST_NEEDS = 3;
const MOST_STEPS = 3;

/** Four fields for each focus dimension of the plan: title, explanation, timing, measuring progress. */
export function objectiveFields(said: Said, filling: ObjectivesFilling, texts: FormTexts): readonly TextField[] {
  const { dimensions } = said.source.report.roadmap.focus;
  return dimensions.slice(0, filling.most).flatMap((dimension, place) => {
    const actions = actionsIn(said, dimension);
    const head = (field: ObjectiveField) => ({
      id: `objective-${place + 1}-${field}`,
      group: said.say('draft-objective', { number: place + 1 }),
      ...texts.objective[field],
    });
    const { limits } = filling;
    return [
      lineField(said, head('title'), title(said, dimension), limits.title),
      textField(said, head('explanation'), explanation(said, dimension, filling, actions), limits.explanation),
      textField(said, head('timing'), timing(said, actions), limits.timing),
      textField(said, head('measuring'), measuring(said, dimension, filling, actions), limits.measuring),
    ];
  });
}

function actionsIn(said: Said, dimension: DimensionId): readonly PlannedAction[] {
  const items = new Set(said.source.questionnaire.items.flatMap((item) => (item.dimension === dimension ? [item.id] : [])));
  return actionsFor(said, (item) => items.has(item));
}

function title({ say, voice, source }: Said, dimension: DimensionId): string {
  const now = source.report.profile.dimensions.find((one) => one.dimension === dimension)?.level;
  const later = levelsAfter(source.report.roadmap).get(dimension);
  const name = voice.dimension(dimension).name;
  if (later === undefined) return say('draft-title-open', { dimension: name });
  const level = voice.levelName(later);
  return say(now !== undefined && later > now ? 'draft-title-reach' : 'draft-title-keep', { dimension: name, level });
}

function explanation(
  said: Said,
  dimension: DimensionId,
  { learners }: ObjectivesFilling,
  actions: readonly PlannedAction[],
): readonly string[] {
  const gaps = said.source.report.profile.gaps.filter((gap) => gap.dimension === dimension).slice(0, MOST_NEEDS);
  const whom = sayContext(said, learners);
  return [
    ...gaps.map((gap) => sayNeed(said, gap, 'short')),
    ...(whom === undefined ? [] : [said.say('draft-learners', { learners: whom })]),
    ...actions.map((action) => sayPlanned(said, action)),
  ];
}

function timing(said: Said, actions: readonly PlannedAction[]): readonly string[] {
  const ends = actions.map(({ end }) => end).toSorted();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [said.say('draft-timing-none')];
  return [
    said.say('draft-timing-first', { quarter: sayQuarter(said, first) }),
    said.say('draft-timing-all', { quarter: sayQuarter(said, last) }),
  ];
}

/** One figure with a starting value first, then the steps of the plan. */
function measuring(
  said: Said,
  dimension: DimensionId,
  { measures }: ObjectivesFilling,
  actions: readonly PlannedAction[],
): readonly string[] {
  const { say, voice } = said;
  const steps = actions
    .flatMap(({ raises }) => raises)
    .filter(({ item }) => said.source.questionnaire.items.find(({ id }) => id === item)?.dimension === dimension);
  const highest = new Map(steps.map(({ item, from, to }) => [item, { item, from, to }]));
  for (const { item, from, to } of steps) {
    const known = highest.get(item);
    if (known) highest.set(item, { item, from: from < known.from ? from : known.from, to: to > known.to ? to : known.to });
  }
  return [
    measurePoint(said, measures[dimension] ?? []),
    ...[...highest.values()]
      .slice(0, MOST_STEPS)
      .map(({ item, from, to }) => say('draft-step', { item: voice.item(item).name, from, to })),
  ];
}

function measurePoint(said: Said, places: readonly string[]): string {
  const { say } = said;
  const known = places.flatMap((place) => measureOf(said, place) ?? []);
  const measure =
    known.find(({ latest, target }) => latest && target?.year !== undefined) ?? known.find(({ latest }) => latest) ?? known[0];
  if (!measure) return say('draft-measure-none');
  const { name, unit, latest, target } = measure;
  if (!latest) return say('draft-measure-uncounted', { name });
  const baseline = { name, baseline: sayFigure(said, latest.value, unit), year: String(latest.year) };
  if (!target) return say('draft-measure-baseline', baseline);
  const wanted = { ...baseline, target: sayFigure(said, target.value, unit) };
  return target.year === undefined
    ? say('draft-measure-proposal', wanted)
    : say('draft-measure', { ...wanted, targetYear: String(target.year) });
}

function sayQuarter({ say }: Said, date: CivilDate): string {
  return say('draft-quarter', { quarter: Math.ceil(Number(date.slice(5, 7)) / 3), year: date.slice(0, 4) });
}
