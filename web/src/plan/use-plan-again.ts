import { useMemo, useState } from 'react';
import { choicesNow, decisionsBetween } from '../../../src/domain/progress/decisions.ts';
import { planAgain } from '../../../src/domain/progress/plan-again.ts';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Problem } from '../api.ts';
import { useSession } from '../assessment/use-session.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import { keepPlan } from '../roadmap/keep-plan.ts';
import { countryOf, planRequest } from '../roadmap/plan-request.ts';
import { type Planning, usePlanner } from '../roadmap/use-planner.ts';

/** What planning again works with. */
export interface AgainInput {
  readonly version: Version;
  readonly said: Said;
  readonly kept: PlannedRoadmap;
  readonly tracked: TrackedActions;
  readonly today: string;
  readonly onKept: (kept: PlannedRoadmap) => void;
}

/** How far planning again is; `idle` until somebody asks for it. */
export interface Again {
  /** Decisions about actions that the kept plan does not know yet. */
  readonly open: number;
  readonly planning: Planning;
  readonly saving: 'no' | 'saving' | 'kept' | Problem;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly keep: () => void;
}

/** Plans again from what is tracked at the moment somebody asks. Nothing changes until the new plan is kept. */
export function usePlanAgain({ version, said, kept, tracked, today, onKept }: AgainInput): Again {
  const session = useSession();
  const [asked, setAsked] = useState<{ readonly tracked: TrackedActions; readonly kept: PlannedRoadmap }>();
  const [saving, setSaving] = useState<Again['saving']>('no');
  const request = useMemo(() => {
    if (!asked) return undefined;
    const { questionnaire } = version;
    const { context } = said;
    const facts = { questionnaire, context, country: countryOf(version, said) };
    const { choices, previous } = planAgain(facts, asked.kept, asked.tracked, today);
    return planRequest(version, said, { context, choices }, previous);
  }, [version, said, asked, today]);
  const planning = usePlanner(request);

  const keep = async (): Promise<void> => {
    if (planning.state !== 'ready') return;
    setSaving('saving');
    const draft = draftOf(said, planning.result);
    const reply = await keepPlan(session, { ...planning.result, draft });
    setSaving(reply.ok ? 'kept' : reply.problem);
    if (!reply.ok) return;
    setAsked(undefined);
    onKept(reply.body);
  };
  const { choices } = kept.plan;
  return {
    open: decisionsBetween(choices, choicesNow(choices, tracked, choices.startOn), {}).length,
    planning,
    saving,
    start() {
      setSaving('no');
      setAsked({ tracked, kept });
    },
    cancel() {
      setSaving('no');
      setAsked(undefined);
    },
    keep: () => void keep(),
  };
}

function draftOf({ context }: Said, { plan }: PlannedRoadmap) {
  return { context, choices: plan.choices };
}
