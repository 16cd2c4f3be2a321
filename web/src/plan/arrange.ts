import type { LivingAction, LivingPlan, Standing, Stretch } from '../../../src/domain/progress/living-plan.ts';
import type { TrackedId } from '../../../src/domain/progress/tracking.ts';

/** Which actions are shown. */
export interface Filter {
  readonly standing: Standing | 'all';
  /** Name of an owner, or empty for all. */
  readonly owner: string;
}

export const EVERYTHING: Filter = { standing: 'all', owner: '' };

/** A part of the page: what asks for attention at the same time, in the order of the plan. */
export interface Group {
  readonly stretch: Stretch;
  readonly ids: readonly TrackedId[];
}

const STRETCHES: readonly Stretch[] = ['this-term', 'next-term', 'later', 'unplanned', 'done', 'declined'];

/** Sorts the actions that pass the filter; this term comes first, and in it what slips. Empty parts are left out. */
export function arrange({ actions }: LivingPlan, filter: Filter, ownerOf: (action: LivingAction) => string): readonly Group[] {
  const shown = actions.filter((action) => passes(action, filter, ownerOf));
  const ids = (stretch: Stretch) =>
    [
      ...shown.filter((one) => one.stretch === stretch && one.standing === 'slipping'),
      ...shown.filter((one) => one.stretch === stretch && one.standing !== 'slipping'),
    ].map(({ id }) => id);
  return STRETCHES.map((stretch) => ({ stretch, ids: ids(stretch) })).filter((group) => group.ids.length > 0);
}

function passes(action: LivingAction, { standing, owner }: Filter, ownerOf: (action: LivingAction) => string): boolean {
  return (standing === 'all' || action.standing === standing) && (owner === '' || ownerOf(action) === owner);
}
