import type { PlannedAction, Reason } from '../../../src/domain/roadmap.ts';
import { droppedSentences, laterSentences } from '../../../src/domain/sentences/plan-explanation.ts';
import { againSentences, notEarlierSentences, reasonSentence, safeSentence } from '../../../src/domain/sentences/roadmap.ts';
import { ActionDecision } from './action-decision.tsx';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

interface ActionMoreProps {
  readonly planned: PlannedAction;
  readonly model: PlanModel;
  readonly more: 'open' | 'closed';
}

/** What to do, every reason, why not earlier, what it unlocks, where to find help, and what the school decides about it. */
export function ActionMore({ planned, model, more }: ActionMoreProps) {
  const { words, kept, proposed, change } = model;
  const { action, reasons, unlocks } = planned;
  const roadmap = proposed ?? kept;
  const texts = words.texts(action);
  const compared = model.explanation?.actions.find((one) => one.action === action);
  const safe = safeSentence(words.says, planned);
  return (
    <details open={more === 'open'}>
      <summary>
        {say('action.more')}
        <span className="hidden-visually">: {words.title(action)}</span>
      </summary>
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
        <Lines name="resources" lines={texts?.resources ?? []} />
        {words.agency && (
          <p className="small">
            {say('action.agency')} <a href={words.agency.url}>{words.agency.name}</a>
          </p>
        )}
        {change && <ActionDecision action={action} model={model} change={change} />}
      </div>
    </details>
  );
}

/** Reasons beyond the one that the card already gives. */
function all(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.length > 1 ? reasons : [];
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
