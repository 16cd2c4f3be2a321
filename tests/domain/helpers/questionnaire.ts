import type { Answer, Answers } from '../../../src/domain/answers.ts';
import type { PlanningParameters } from '../../../src/domain/planning-parameters.ts';
import type { Item, Level, Questionnaire, ScoringParameters } from '../../../src/domain/questionnaire.ts';

/** The published parameters of the method, as the hand-computed examples use them. */
export const METHOD: ScoringParameters = {
  share: 0.8,
  half: 0.5,
  priorVariance: 0.5,
  priorWeight: 2,
  halo: 0.3,
  z: 1.645,
  confidence: [
    { label: 'high', answered: 0.9, groups: 2, width: 15 },
    { label: 'medium', answered: 0.67, groups: 1, width: 30 },
    { label: 'low', answered: 0, groups: 0, width: 100 },
  ],
  disagreement: { deviation: 5 / 6, groupGap: 1 },
  talkingPoint: 1,
  strength: { level: 3, above: 0.75 },
  groups: [
    { role: 'leader', weight: 1 },
    { role: 'coordinator', weight: 1 },
    { role: 'teacher', weight: 1 },
  ],
  experienceGroups: ['learner', 'mentor'],
  smallestGroup: { teacher: 5, learner: 10, mentor: 5 },
  because: {},
};

/** An item as a test writes it: what is left out is weight 1, not core, always asked. */
export interface SmallItem {
  readonly weight?: number;
  readonly core?: boolean;
  readonly condition?: string;
}

/** A dimension as a test writes it; its items get the ids `<dimension>-1`, `<dimension>-2` and so on. */
export interface SmallDimension {
  readonly id: string;
  readonly weight?: number;
  readonly foundation?: boolean;
  readonly items: readonly SmallItem[];
}

/** A questionnaire with nothing but what scoring reads. Its one scope, `full`, holds every item. */
export function smallQuestionnaire(dimensions: readonly SmallDimension[], changes: Partial<Questionnaire> = {}): Questionnaire {
  const items = dimensions.flatMap((dimension) => dimension.items.map((item, index) => makeItem(dimension.id, item, index)));
  return {
    id: 'small',
    version: '1.0.0',
    status: 'draft',
    languages: ['en'],
    dimensions: dimensions.map(({ id, weight = 1, foundation = false }) => ({
      id,
      code: id.toUpperCase(),
      weight,
      because: 'example',
      foundation,
    })),
    items,
    scopes: [{ id: 'full', items: items.map(({ id }) => id), minutes: [5, 10] }],
    conditions: [],
    context: [],
    actions: [],
    indicators: [],
    checks: [],
    declaredGaps: [],
    scoring: METHOD,
    planning: PLANNING,
    ...changes,
  };
}

/** What one respondent said to an item: a level, `NA`, `unknown`, or nothing. */
export type Said = Level | 'NA' | 'unknown' | null;

/** Answers to the items of a dimension, in order. */
export function answersTo(dimension: string, said: readonly Said[]): Answers {
  return Object.fromEntries(
    said.flatMap((one, index) => {
      const answer = answerOf(one);
      return answer ? [[`${dimension}-${index + 1}`, answer]] : [];
    }),
  );
}

function answerOf(said: Said): Answer | undefined {
  if (said === null) return undefined;
  if (said === 'NA') return { notApplicable: { reason: 'We have no such learners.' } };
  return said === 'unknown' ? { unknown: true } : { level: said };
}

function makeItem(dimension: string, { weight = 1, core = false, condition }: SmallItem, index: number): Item {
  return {
    id: `${dimension}-${index + 1}`,
    code: `${dimension.toUpperCase()}-${index + 1}`,
    dimension,
    weight,
    because: 'example',
    core,
    ...(condition === undefined ? {} : { condition }),
    roles: ['leader', 'coordinator', 'teacher'],
    eqavet: 'planning',
    standard: 'example',
  };
}

const PLANNING: PlanningParameters = {
  effort: { question: 'size', factors: {}, because: 'example' },
  capacity: [],
  plannedShare: 0.8,
  openPerOwner: 3,
  openInAll: 6,
  costBands: [],
  questions: {
    budget: 'budget',
    horizon: 'horizon',
    focus: 'focus',
    target: 'target',
    preset: 'preset',
    departure: 'departure',
    country: 'country',
  },
  focus: { most: 3, factor: 2 },
  safetyNet: { items: [], below: 2, factor: 2 },
  foundations: { items: [], below: 2, factor: 1.5 },
  priorities: [],
  mandatory: [],
  restrictions: [],
  presets: [],
  quickWin: { personDays: 3, weeks: 4, cost: 1 },
  effortRange: 0.3,
  because: {},
};
