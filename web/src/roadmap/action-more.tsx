import type { PlannedAction, Reason } from '../../../src/domain/roadmap.ts';
import { droppedSentences, laterSentences } from '../../../src/domain/sentences/plan-explanation.ts';
import { againSentences, notEarlierSentences, reasonSentence, safeSentence } from '../../../src/domain/sentences/roadmap.ts';
import { ActionDecision } from './action-decision.tsx';
import type { PlanModel } from './plan-model.ts';
import { ResourceList } from './resource-list.tsx';
import { say } from './say.ts';

interface ActionMoreProps {
  readonly planned: PlannedAction;
  readonly model: PlanModel;
}

/** What to do, every reason, why not earlier, what it unlocks, where to find help, and what the school decides about it. */
export function ActionMore({ planned, model }: ActionMoreProps) {
  const { words, kept, proposed, change } = model;
  const { action, reasons, unlocks } = planned;
  const roadmap = proposed ?? kept;
  const texts = words.texts(action);
  const compared = model.explanation?.actions.find((one) => one.action === action);
  const safe = safeSentence(words.says, planned);
  return (
    <div className="flow tight">
      <p>{texts?.what}</p>
      {safe !== undefined && <p>{safe}</p>}
      <Lines name="reasons" lines={all(reasons).map((reason) => reasonSentence(words.says, roadmap, reason))} />
      <Lines name="not-earlier" lines={notEarlierSentences(words.says, roadmap.terms, planned)} />
      {compared && (
        <Lines
          name="compared"
          lines={[...droppedSentences(words.says, compared), ...laterSentences(words.says, roadmap.terms, compared)]}
        />
      )}
      <Lines name="unlocks" lines={[...unlocks.map((id) => words.title(id)), ...againSentences(words.says, planned)]} />
      <ResourceList resources={texts?.resources ?? []} words={words} />
      {change && <ActionDecision action={action} model={model} change={change} />}
    </div>
  );
}

/** Reasons beyond the one that the card already gives; what needs the action stands under what it makes possible. */
function all(reasons: readonly Reason[]): readonly Reason[] {
  const others = reasons.filter(({ kind }) => kind !== 'prerequisite-of');
  return others.length > 1 ? others : [];
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h5>{say(`action.${name}`)}</h5>
      <ul className="small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
