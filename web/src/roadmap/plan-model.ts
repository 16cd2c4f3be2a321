import type { PlanExplanation } from '../../../src/domain/plan-explanation.ts';
import type { Roadmap } from '../../../src/domain/roadmap.ts';
import type { Names } from '../profile/names.ts';
import type { Change, Draft } from './draft.ts';
import type { PlanWords } from './plan-words.ts';

/** Everything the view of a roadmap reads. */
export interface PlanModel {
  readonly names: Names;
  readonly words: PlanWords;
  /** The plan that is kept. */
  readonly kept: Roadmap;
  /** What would replace it, while something was changed. */
  readonly proposed: Roadmap | undefined;
  /** Comparisons of the kept plan with others, once they were asked for. */
  readonly explanation?: PlanExplanation | undefined;
  readonly draft: Draft;
  /** Changes the draft, or undefined where nothing can be changed. */
  readonly change: ((change: Change) => void) | undefined;
}
