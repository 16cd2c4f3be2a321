import { type LivingAction, type LivingPlan, ownerOf } from '../../../src/domain/progress/living-plan.ts';
import type { Tracking } from '../../../src/domain/progress/tracking.ts';
import type { Names } from '../profile/names.ts';
import type { PlanWords } from '../roadmap/plan-words.ts';
import type { Outbox } from '../saving/outbox.ts';
import { say } from './say.ts';
import type { Part } from './undo.ts';

/** Everything the cards of the plan at work read and do. */
export interface WorkModel {
  readonly living: LivingPlan;
  readonly words: PlanWords;
  readonly names: Names;
  /** Roles that may own an action, as the school reads them. */
  readonly roles: readonly string[];
  readonly outbox: Outbox;
  readonly change: (action: LivingAction, work: Tracking, part: Part) => void;
  /** Deletes an action of the school's own. */
  readonly remove: (action: LivingAction) => void;
}

/** The name of an action. */
export function titleOf({ id, tracked }: LivingAction, { words }: Pick<WorkModel, 'words'>): string {
  return tracked.own?.title ?? words.title(id);
}

/** The role that owns an action, in words. */
export function ownerName(action: LivingAction, { words, names }: Pick<WorkModel, 'words' | 'names'>): string {
  const owner = ownerOf(action, (id) => words.action(id)?.owner);
  if (!owner) return say('none');
  return 'label' in owner ? owner.label : names.role(owner.role);
}
