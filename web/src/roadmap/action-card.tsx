import { whySentences } from '../../../src/domain/sentences/roadmap.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionMore } from './action-more.tsx';
import { FateTag } from './fate-tag.tsx';
import type { FatedAction } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

interface ActionCardProps {
  readonly fated: FatedAction;
  readonly model: PlanModel;
  /** Whether what to do is shown at once. */
  readonly more: 'open' | 'closed';
}

/** One action of the plan: why, when, who, how much, how one knows it is done; what to do and to decide one click away. */
export function ActionCard({ fated: { planned, fate }, model, more }: ActionCardProps) {
  const { words, names, draft, kept, proposed } = model;
  const { action, status } = planned;
  const isPinned = draft.choices.pinned.includes(action);
  return (
    <article
      id={`action-${action}`}
      className={`card flow action ${names.tone(words.action(action)?.dimension ?? '')} is-${fate.kind}`}
      aria-labelledby={`title-${action}`}
    >
      <h4 id={`title-${action}`} className="with-blaze">
        <span className="blaze" aria-hidden="true" />
        <span>
          {words.title(action)} <span className="code">{words.code(action)}</span>
        </span>
      </h4>
      <p className="row tags">
        <FateTag fate={fate} model={model} />
        {status === 'running' && <span className="tag">{say('status.running')}</span>}
        {planned.version === 'minimum' && <span className="tag">{say('status.minimum')}</span>}
        {planned.safe && <span className="tag">{say('status.safe')}</span>}
        {isPinned && <span className="tag">{say('status.pinned')}</span>}
      </p>
      {whySentences(words.says, proposed ?? kept, planned).map((sentence) => (
        <p key={sentence} className="action-why">
          {sentence}
        </p>
      ))}
      <ActionFacts planned={planned} model={model} />
      <ActionMore planned={planned} model={model} more={more} />
    </article>
  );
}
