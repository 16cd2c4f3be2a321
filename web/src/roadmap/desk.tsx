import { useMemo, useReducer, useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Problem, Reply } from '../api.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import { BetterPlan } from './better-plan.tsx';
import { type Change, type Draft, draftReducer } from './draft.ts';
import type { PlanModel } from './plan-model.ts';
import { countryOf, planRequest } from './plan-request.ts';
import { planWordsOf } from './plan-words.ts';
import { Proposal } from './proposal.tsx';
import { RoadmapView } from './roadmap-view.tsx';
import { Settings } from './settings.tsx';
import { useBetterPlan } from './use-better-plan.ts';
import { usePlanner } from './use-planner.ts';

/** A plan that is kept, with the draft it was made from. */
export interface KeptPlan extends PlannedRoadmap {
  readonly draft: Draft;
}

interface DeskProps {
  readonly version: Version;
  readonly said: Said;
  readonly initial: KeptPlan;
  /** Keeps a proposed plan; the reply is the plan as it is kept now. */
  readonly keep: (proposed: KeptPlan) => Promise<Reply<KeptPlan>>;
}

/** The roadmap with everything that changes it. The kept plan stays as it is until a proposal is kept. */
export function Desk({ version, said, initial, keep }: DeskProps) {
  const [kept, setKept] = useState(initial);
  const [history, dispatch] = useReducer(draftReducer, { present: initial.draft, past: [], revision: 0 });
  const [saving, setSaving] = useState<'no' | 'saving' | Problem>('no');
  const isChanged = history.past.length > 0;
  const request = useMemo(
    () => (isChanged ? planRequest(version, said, history.present, kept.plan) : undefined),
    [version, said, history.present, kept, isChanged],
  );
  const planning = usePlanner(request);
  const better = useBetterPlan(version, said, kept);
  const isProposed = isChanged || better.choice === 'shown';
  const proposed = isChanged
    ? 'result' in planning
      ? planning.result
      : undefined
    : better.choice === 'shown'
      ? better.result
      : undefined;
  const change = (made: Change): void => dispatch({ kind: 'change', change: made });
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
  const model: PlanModel = {
    names: version.names,
    words: planWordsOf(version, countryOf(version, history.present)),
    kept: kept.roadmap,
    proposed: proposed?.roadmap,
    draft: history.present,
    change,
  };
  return (
    <RoadmapView
      model={model}
      tools={
        <div className="flow no-print">
          <Settings version={version} draft={history.present} change={change} revision={history.revision} />
          {!isProposed && better.choice === 'open' && better.result && (
            <BetterPlan
              kept={kept}
              better={better.result}
              onShow={() => better.decide('shown')}
              onRefuse={() => better.decide('refused')}
            />
          )}
          {isProposed && (
            <Proposal
              model={model}
              planning={isChanged || !better.result ? planning : { state: 'ready', result: better.result }}
              saving={saving}
              actions={{
                keep: () => void keepProposed(),
                undo: history.past.length > 0 ? () => dispatch({ kind: 'undo' }) : undefined,
                reset: () => reset(kept.draft),
              }}
            />
          )}
        </div>
      }
    />
  );
}
