import { useMemo, useReducer, useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Problem, Reply } from '../api.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import type { AskPlanProps } from './ask-plan.tsx';
import type { BetterPlanProps } from './better-plan.tsx';
import { type Change, type Draft, type DraftHistory, draftReducer } from './draft.ts';
import { focusOn } from './focus-on.ts';
import type { PlanModel } from './plan-model.ts';
import { changeRequest, countryOf, planInput } from './plan-request.ts';
import { planWordsOf } from './plan-words.ts';
import type { ProposalProps } from './proposal.tsx';
import { useBesides } from './use-besides.ts';
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
  /** The proposal that is open, as its panel shows it, or what became of it. */
  readonly proposal: ProposalProps | undefined;
  /** The comparison of the kept plan with others. */
  readonly comparing: Comparing;
  /** Questions that can be asked of the plan that is shown. */
  readonly ask: AskPlanProps;
  /** A better plan than the one that is shown, as long as it is only offered. */
  readonly offer: BetterPlanProps | undefined;
}

/** How far keeping a proposal is; `kept` and `back` until the next change. */
export type Saving = 'no' | 'saving' | 'kept' | 'back' | Problem;

/** Holds the kept plan, the changes made to it, and what is proposed. The kept plan stays until a proposal is kept. */
export function useDesk({ version, said, initial, keep }: DeskInput): DeskState {
  const [kept, setKept] = useState(initial);
  const [saving, setSaving] = useState<Saving>('no');
  const [history, dispatch] = useReducer(draftReducer, { present: initial.draft, past: [], revision: 0 });
  const isChanged = history.past.length > 0;
  const request = useMemo(
    () => (isChanged ? changeRequest(version, said, history.present, kept) : undefined),
    [version, said, history.present, kept, isChanged],
  );
  const better = useBetterPlan(version, said, kept);
  const besides = useBesides(usePlanner(request));
  const planning: Planning =
    isChanged || better.choice !== 'shown' || !better.result ? besides.planning : { state: 'ready', result: better.result };
  const proposed = 'result' in planning ? planning.result : undefined;

  const reset = (draft: Draft, became: Saving): void => {
    dispatch({ kind: 'reset', draft });
    better.decide('refused');
    setSaving(became);
  };
  const keepProposed = async (): Promise<void> => {
    if (!proposed) return;
    setSaving('saving');
    const { context, choices } = history.present;
    const reply = await keep({ ...proposed, draft: { context, choices } });
    if (!reply.ok) return setSaving(reply.problem);
    focusOn('proposal-title', () => {
      setKept(reply.body);
      reset(reply.body.draft, 'kept');
    });
  };
  const undo = (): void => {
    dispatch({ kind: 'undo' });
    setSaving(history.past.length === 1 ? 'back' : 'no');
  };
  const actions = {
    keep: () => void keepProposed(),
    undo: isChanged ? () => focusOn('proposal-title', undo) : undefined,
    reset: () => focusOn('proposal-title', () => reset(kept.draft, 'back')),
    close: () => focusOn('summary-title', () => setSaving('no')),
  };
  const change = (made: Change): void => {
    setSaving('no');
    dispatch({ kind: 'change', change: made });
  };
  const comparing = useExplanation(kept, () => ({ explain: { ...planInput(version, said, kept.draft), plan: kept.plan } }));
  const words = planWordsOf(version, countryOf(version, history.present));
  const model: PlanModel = {
    names: version.names,
    words,
    kept: kept.roadmap,
    proposed: proposed?.roadmap,
    explanation: comparing.state === 'ready' && !proposed ? comparing.explanation : undefined,
    draft: history.present,
    change,
  };
  const isOffered = !isChanged && better.choice === 'open' && better.result !== undefined;
  const show = () => better.decide('shown');
  const refuse = () => better.decide('refused');
  const shown = proposed ?? kept;
  return {
    model,
    history,
    change,
    comparing,
    proposal:
      planning.state === 'idle' && saving !== 'kept' && saving !== 'back' ? undefined : { model, planning, saving, actions },
    ask: {
      version,
      words,
      plan: shown.plan,
      terms: shown.roadmap.terms,
      inputOf: () => planInput(version, said, history.present),
      change,
    },
    offer: isOffered ? { why: 'device', kept, better: better.result, show, refuse } : isChanged ? besides.offer : undefined,
  };
}
