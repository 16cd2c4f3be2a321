import { useMemo, useReducer, useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Problem, Reply } from '../api.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import { type Change, type Draft, type DraftHistory, draftReducer } from './draft.ts';
import type { PlanModel } from './plan-model.ts';
import { countryOf, planRequest } from './plan-request.ts';
import { planWordsOf } from './plan-words.ts';
import type { ProposalProps } from './proposal.tsx';
import { useBetterPlan } from './use-better-plan.ts';
import { type Comparing, useExplanation } from './use-explanation.ts';
import { type Planning, usePlanner } from './use-planner.ts';

/** A plan that is kept, with the draft it was made from. */
export interface KeptPlan extends PlannedRoadmap {
  readonly draft: Draft;
}

/** What a desk works on. */
export interface DeskInput {
  readonly version: Version;
  readonly said: Said;
  readonly initial: KeptPlan;
  /** Keeps a proposed plan; the reply is the plan as it is kept now. */
  readonly keep: (proposed: KeptPlan) => Promise<Reply<KeptPlan>>;
}

/** The state of the roadmap page. */
export interface DeskState {
  readonly model: PlanModel;
  readonly history: DraftHistory;
  readonly change: (change: Change) => void;
  /** The proposal that is open, as its panel shows it. */
  readonly proposal: ProposalProps | undefined;
  /** The comparison of the kept plan with others. */
  readonly comparing: Comparing;
  /** A better plan than the kept one, as long as it is only offered. */
  readonly offer:
    | { readonly kept: PlannedRoadmap; readonly better: PlannedRoadmap; readonly show: () => void; readonly refuse: () => void }
    | undefined;
}

/** Holds the kept plan, the changes made to it, and what is proposed. The kept plan stays until a proposal is kept. */
export function useDesk({ version, said, initial, keep }: DeskInput): DeskState {
  const [kept, setKept] = useState(initial);
  const [saving, setSaving] = useState<'no' | 'saving' | Problem>('no');
  const [history, dispatch] = useReducer(draftReducer, { present: initial.draft, past: [], revision: 0 });
  const isChanged = history.past.length > 0;
  const request = useMemo(
    () => (isChanged ? planRequest(version, said, history.present, kept.plan) : undefined),
    [version, said, history.present, kept, isChanged],
  );
  const better = useBetterPlan(version, said, kept);
  const changed = usePlanner(request);
  const planning: Planning =
    isChanged || better.choice !== 'shown' || !better.result ? changed : { state: 'ready', result: better.result };
  const proposed = 'result' in planning ? planning.result : undefined;

  const reset = (draft: Draft): void => {
    dispatch({ kind: 'reset', draft });
    better.decide('refused');
    setSaving('no');
  };
  const keepProposed = async (): Promise<void> => {
    if (!proposed) return;
    setSaving('saving');
    const reply = await keep({ ...proposed, draft: history.present });
    if (!reply.ok) return setSaving(reply.problem);
    setKept(reply.body);
    reset(reply.body.draft);
  };
  const comparing = useExplanation(kept, () => ({
    explain: { ...planRequest(version, said, kept.draft, undefined).input, plan: kept.plan },
  }));
  const actions = {
    keep: () => void keepProposed(),
    undo: isChanged ? () => dispatch({ kind: 'undo' }) : undefined,
    reset: () => reset(kept.draft),
  };
  const change = (made: Change): void => dispatch({ kind: 'change', change: made });
  const model: PlanModel = {
    names: version.names,
    words: planWordsOf(version, countryOf(version, history.present)),
    kept: kept.roadmap,
    proposed: proposed?.roadmap,
    explanation: comparing.state === 'ready' && !proposed ? comparing.explanation : undefined,
    draft: history.present,
    change,
  };
  const isOffered = !isChanged && better.choice === 'open' && better.result !== undefined;
  return {
    model,
    history,
    change,
    comparing,
    proposal: planning.state === 'idle' ? undefined : { model, planning, saving, actions },
    offer: isOffered
      ? { kept, better: better.result, show: () => better.decide('shown'), refuse: () => better.decide('refused') }
      : undefined,
  };
}
