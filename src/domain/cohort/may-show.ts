import { type Fault, fault } from '../fault.ts';
import type { MemberNumber } from './cohort.ts';
import type { Thresholds } from './parameters.ts';
import { knownBy, pastViews, viewsIn } from './past-views.ts';
import type { MadeRelease } from './release.ts';
import { isSafeDifference, isSafeView, type Safety, type View } from './views.ts';

/**
 * Whether a school that was counted only may show itself by name or alias: whoever sees its answers can subtract them from
 * the releases it is in. `known` are the members with a row of their own. A fault when too few others would stay hidden.
 */
export function mayShow(
  number: MemberNumber,
  known: readonly MemberNumber[],
  earlier: readonly MadeRelease[],
  { schools }: Thresholds,
): Fault | undefined {
  const open = new Set([...known, ...knownBy(earlier), number]);
  const safety: Safety = { least: schools + 1, unanimity: 'open' };
  const measures = new Set(earlier.flatMap(({ ledger }) => ledger.measures.map(({ measure }) => measure)));
  for (const measure of measures) {
    const isCounted = earlier.some(({ ledger }) =>
      viewsIn(ledger, measure).some((view) => view.some((one) => one.number === number)),
    );
    if (isCounted && !areSafe(pastViews(measure, earlier, open), safety)) {
      return fault(
        'forbidden',
        'The other schools that chose to be counted only could be traced if this school showed itself now. It can stay in the figures only.',
      );
    }
  }
  return undefined;
}

function areSafe(views: readonly View[], safety: Safety): boolean {
  return views.every(
    (view, at) => isSafeView(view, safety) && views.slice(at + 1).every((other) => isSafeDifference(view, other, safety)),
  );
}
