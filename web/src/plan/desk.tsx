import { useMemo, useState } from 'react';
import { livingPlan } from '../../../src/domain/progress/living-plan.ts';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Problem } from '../api.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import { countryOf } from '../roadmap/plan-request.ts';
import { planWordsOf } from '../roadmap/plan-words.ts';
import { today } from '../roadmap/today.ts';
import { useOpenForPrint } from '../roadmap/use-open-for-print.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { arrange, EVERYTHING } from './arrange.ts';
import { ActionConflicts } from './conflicts.tsx';
import { Filters } from './filters.tsx';
import { GroupSection } from './group.tsx';
import { ownerName, type WorkModel } from './model.ts';
import { OwnForm } from './own-form.tsx';
import { PlanAgainPanel } from './plan-again.tsx';
import { say } from './say.ts';
import { usePlanAgain } from './use-plan-again.ts';
import { useTracked } from './use-tracked.ts';
import { WorkStrip } from './work-strip.tsx';

interface WorkDeskProps {
  readonly version: Version;
  readonly said: Said;
  readonly stored: PlannedRoadmap;
  readonly read: TrackedActions;
}

/** The plan at work: how far it is, what to do now, and everything that is noted about it. */
export function WorkDesk({ version, said, stored, read }: WorkDeskProps) {
  useOpenForPrint();
  const [kept, setKept] = useState(stored);
  const [filter, setFilter] = useState(EVERYTHING);
  const [problem, setProblem] = useState<Problem>();
  const state = useTracked(read);
  const [day] = useState(today);
  const { tracked, outbox } = state;
  const living = useMemo(
    () => livingPlan({ roadmap: kept.roadmap, choices: kept.plan.choices, tracked, today: day }),
    [kept, tracked, day],
  );
  const model: WorkModel = {
    living,
    words: useMemo(() => planWordsOf(version, countryOf(version, said)), [version, said]),
    names: version.names,
    roles: useMemo(() => rolesOf(version), [version]),
    outbox,
    change: ({ id }, work, part) => state.change(id, work, part),
    remove: ({ id }) => void state.remove(id).then(setProblem),
  };
  const owners = [...new Set(living.actions.map((action) => ownerName(action, model)))].sort();
  const known = living.actions.map(({ id }) => id).sort();
  // A card stays where it is while it is changed: focus and eyes are on it. Other cards, filters or plans sort anew.
  const groups = useMemo(() => arrange(living, filter, (action) => ownerName(action, model)), [filter, kept, known.join(' ')]);
  const again = usePlanAgain({ version, said, kept, tracked, today: day, onKept: setKept });
  const proposed = 'result' in again.planning ? again.planning.result : undefined;
  const planned = useMemo(
    () => proposed && livingPlan({ roadmap: proposed.roadmap, choices: proposed.plan.choices, tracked, today: day }),
    [proposed, tracked, day],
  );
  const shown = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const isFiltered = filter !== EVERYTHING;
  return (
    <div className="flow loose results living">
      <WorkStrip model={model} last={state.last} onUndo={() => void state.undo().then(setProblem)} />
      <div className="flow tight">
        {problem && <ProblemNotice problem={problem} />}
        <ActionConflicts model={model} decide={state.decide} />
        <Filters filter={filter} owners={owners} shown={shown} all={living.actions.length} onChange={setFilter} />
      </div>
      {living.actions.length === 0 && <p className="notice">{say('empty')}</p>}
      {living.actions.length > 0 && shown === 0 && <p className="notice">{say('filter.none')}</p>}
      {groups.map((group) => (
        <GroupSection key={group.stretch} group={group} model={model} open={isFiltered} />
      ))}
      <OwnForm model={model} onAdd={state.add} />
      <PlanAgainPanel model={model} again={again} proposed={planned} />
    </div>
  );
}

/** The roles that own actions of the catalogue, in words. */
function rolesOf({ questionnaire, names }: Version): readonly string[] {
  return [...new Set(questionnaire.actions.map(({ owner }) => names.role(owner)))].sort();
}
