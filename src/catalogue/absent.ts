import type { PlanningParameters } from '../domain/planning-parameters.ts';
import type { ScoringParameters } from '../domain/questionnaire.ts';

/** Scoring of a version that rates nothing. */
export const NO_SCORING: ScoringParameters = {
  share: 0,
  half: 0,
  priorVariance: 0,
  priorWeight: 0,
  halo: 0,
  z: 0,
  confidence: [{ label: 'low', answered: 0, groups: 0, width: 100 }],
  disagreement: { deviation: 0, groupGap: 0 },
  talkingPoint: 0,
  strength: { level: 4, above: 0 },
  groups: [],
  experienceGroups: [],
  smallestGroup: {},
  because: {},
};

/** Planning of a version without actions. */
export const NO_PLANNING: PlanningParameters = {
  effort: { question: '', factors: {}, because: '' },
  capacity: [],
  plannedShare: 0,
  openPerOwner: 0,
  openInAll: 0,
  costBands: [],
  questions: { budget: '', horizon: '', focus: '', target: '', preset: '', departure: '', country: '' },
  focus: { most: 0, factor: 1 },
  safetyNet: { items: [], below: 0, factor: 1 },
  foundations: { items: [], below: 0, factor: 1 },
  priorities: [],
  mandatory: [],
  restrictions: [],
  presets: [],
  quickWin: { personDays: 0, weeks: 0, cost: 0 },
  effortRange: 0,
  because: {},
};
