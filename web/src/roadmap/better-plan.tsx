import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { planDifference } from './plan-difference.ts';
import { say } from './say.ts';

interface BetterPlanProps {
  readonly kept: PlannedRoadmap;
  readonly better: PlannedRoadmap;
  readonly show: () => void;
  readonly refuse: () => void;
}

/** Offers a better plan that was found on this device. */
export function BetterPlan({ kept, better, show, refuse }: BetterPlanProps) {
  const { added, removed, moved } = planDifference(kept.roadmap, better.roadmap);
  const percent = Math.floor((better.plan.value / kept.plan.value - 1) * 100);
  return (
    <section className="notice flow tight no-print" aria-labelledby="better-title">
      <h2 id="better-title">{say('better.title')}</h2>
      <p role="status">
        {say('better.text', { percent })}{' '}
        {say('proposal.difference', { added: added.length, moved: moved.length, removed: removed.length })}
      </p>
      <p className="row">
        <button type="button" className="button" onClick={show}>
          {say('better.show')}
        </button>
        <button type="button" className="button quiet" onClick={refuse}>
          {say('better.refuse')}
        </button>
      </p>
    </section>
  );
}
