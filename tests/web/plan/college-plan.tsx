import type { LivingInput } from '../../../src/domain/progress/living-plan.ts';
import { livingPlan } from '../../../src/domain/progress/living-plan.ts';
import { type Tracked, UNTRACKED } from '../../../src/domain/progress/tracking.ts';
import type { WorkModel } from '../../../web/src/plan/model.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import { planWordsOf } from '../../../web/src/roadmap/plan-words.ts';
import { EMPTY_OUTBOX } from '../../../web/src/saving/outbox.ts';
import { catalogueTexts, questionnaire, texts } from '../fixtures/college.ts';
import { planned, roadmapOf } from '../fixtures/roadmap.ts';

/** The plan of the college: one action in each of its three terms. */
export const ROADMAP = roadmapOf([
  planned('name-a-lead', 0),
  planned('partner-visit', 1, { start: '2027-01-11', end: '2027-02-18' }),
  planned('strategy-paper', 2, { start: '2027-08-16', end: '2027-10-29' }),
]);

/** What is tracked of an action; what is not given is as nobody touched it. */
export function tracked(more: Partial<Tracked>): Tracked {
  return { ...UNTRACKED, version: 1, ...more };
}

/** What the page works on, with things tracked, on a day in the first term unless another is given. */
export function modelOf(
  marks: LivingInput['tracked'] = {},
  more: Partial<WorkModel> & { readonly today?: string } = {},
): WorkModel {
  const { today = '2026-11-25', ...rest } = more;
  const choices = { startOn: '2026-11-23', pinned: [], declined: [], done: [], running: [] };
  return {
    living: livingPlan({ roadmap: ROADMAP, choices, tracked: marks, today }),
    words: planWordsOf({ questionnaire, texts, catalogueTexts }, {}),
    names: namesOf(questionnaire, texts),
    roles: ['Leader'],
    outbox: EMPTY_OUTBOX,
    change: () => {},
    remove: () => {},
    ...rest,
  };
}
