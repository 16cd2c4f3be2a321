import type { Application } from '../../../src/domain/applying.ts';
import type { PlannedAction, Roadmap } from '../../../src/domain/roadmap.ts';
import {
  applicationSentence,
  formGapSentence,
  nextRoundSentence,
  shortRoleSentences,
} from '../../../src/domain/sentences/application.ts';
import type { RoadmapWords } from '../../../src/domain/sentences/names.ts';

/** The work for an application as it is read: whether it can be ready, what it lacks, and what is planned besides. */
export interface ApplicationView {
  readonly verdict: string;
  readonly lacks: readonly string[];
  /** Whose days do not suffice, and what becomes of the next round. */
  readonly notes: readonly string[];
  /** Actions of the plan that start before the deadline and are no part of the application. */
  readonly besides: readonly PlannedAction[];
}

/** Says what there is to say of an application. */
export function applicationView(
  says: RoadmapWords,
  application: Application,
  { actions }: Pick<Roadmap, 'actions'>,
): ApplicationView {
  const own = new Set([application.action, ...application.tasks.map(({ action }) => action)]);
  const next = nextRoundSentence(says, application);
  return {
    verdict: applicationSentence(says, application),
    lacks: application.lacks.map((gap) => formGapSentence(says, gap)),
    notes: [...shortRoleSentences(says, application), ...(next === undefined ? [] : [next])],
    besides: actions.filter(({ action, start }) => start <= application.on && !own.has(action)),
  };
}
