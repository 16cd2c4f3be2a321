import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { focusOn } from './focus-on.ts';
import { planDifference } from './plan-difference.ts';
import { say } from './say.ts';

/** What the offer of a better plan shows and does. */
export interface BetterPlanProps {
  /** Where it comes from: more time on this device, or found beside what was changed. */
  readonly why: 'device' | 'besides';
  readonly kept: PlannedRoadmap;
  readonly better: PlannedRoadmap;
  readonly show: () => void;
  readonly refuse: () => void;
}

/** Offers a better plan than the one beside it. */
export function BetterPlan({ why, kept, better, show, refuse }: BetterPlanProps) {
  const { added, removed, moved } = planDifference(kept.roadmap, better.roadmap);
  const percent = Math.floor((better.plan.value / kept.plan.value - 1) * 100);
  return (
    <section className="notice flow tight no-print" aria-labelledby="better-title">
      <h2 id="better-title">{say('better.title')}</h2>
      <p role="status">
        {say(`better.${why}`, { percent })}{' '}
        {say('proposal.difference', { added: added.length, moved: moved.length, removed: removed.length })}
      </p>
      <p className="row">
        <button type="button" className="button" onClick={() => focusOn('proposal-title', show)}>
          {say('better.show')}
        </button>
        <button type="button" className="button quiet" onClick={() => focusOn('summary-title', refuse)}>
          {say('better.refuse')}
        </button>
      </p>
    </section>
  );
}
