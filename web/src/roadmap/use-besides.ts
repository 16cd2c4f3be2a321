import { useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { BetterPlanProps } from './better-plan.tsx';
import { isBetter } from './use-better-plan.ts';
import type { Planning } from './use-planner.ts';

/** A proposal, and a better plan beside it that has nothing to do with the change, as long as it is only offered. */
export interface Besides {
  readonly planning: Planning;
  readonly offer: BetterPlanProps | undefined;
}

/** Offers the better plan that was found beside what a change moves; once it is wanted, it is what is proposed. */
export function useBesides(planning: Planning): Besides {
  const [answered, setAnswered] = useState<{ readonly better: PlannedRoadmap; readonly wanted: 'yes' | 'no' }>();
  if (planning.state !== 'ready' || !planning.better) return { planning, offer: undefined };
  const { result, better } = planning;
  const wanted = answered?.better === better ? answered.wanted : undefined;
  if (wanted === 'yes') return { planning: { state: 'ready', result: better }, offer: undefined };
  if (wanted === 'no' || !isBetter(better, result)) return { planning, offer: undefined };
  const answer = (yes: 'yes' | 'no') => () => setAnswered({ better, wanted: yes });
  return { planning, offer: { why: 'besides', kept: result, better, show: answer('yes'), refuse: answer('no') } };
}
