import { whySentences } from '../../../src/domain/sentences/roadmap.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionMore } from './action-more.tsx';
import { FateLink, FateTag } from './fate-tag.tsx';
import type { FatedAction } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { dayRange } from './plan-words.ts';
import { say } from './say.ts';

interface ActionCardProps {
  readonly fated: FatedAction;
  readonly model: PlanModel;
  /** Whether everything about it is shown at once. */
  readonly open: 'open' | 'closed';
}

/** One action of the plan: what, when and who at once; why, how much, how one knows it is done and what to do one click away. */
export function ActionCard({ fated: { planned, fate }, model, open }: ActionCardProps) {
  const { words, names, kept, proposed } = model;
  const { action, start, end, owner } = planned;
  return (
    <article
      id={`action-${action}`}
      className={`card action ${names.tone(words.action(action)?.dimension ?? '')} is-${fate.kind}`}
      aria-labelledby={`title-${action}`}
    >
      <details data-print="open" open={open === 'open'}>
        <summary>
          <h4 id={`title-${action}`}>
            {words.title(action)} <span className="code">{words.code(action)}</span>
          </h4>
          <span className="action-brief">
            {say('action.brief', { when: dayRange(start, end), owner: names.role(owner) })}{' '}
            <Tags planned={planned} model={model} />
            <FateTag fate={fate} model={model} />
          </span>
        </summary>
        <div className="action-body">
          <div className="flow tight">
            {fate.kind !== 'stays' && <FateLink />}
            {whySentences(words.says, proposed ?? kept, planned).map((sentence) => (
              <p key={sentence} className="action-why">
                {sentence}
              </p>
            ))}
            <ActionFacts planned={planned} model={model} />
          </div>
          <ActionMore planned={planned} model={model} />
        </div>
      </details>
    </article>
  );
}

function Tags({ planned, model }: { readonly planned: FatedAction['planned']; readonly model: PlanModel }) {
  const { action, status, version, safe } = planned;
  return (
    <>
      {status === 'running' && <span className="tag">{say('status.running')}</span>}
      {version === 'minimum' && <span className="tag">{say('status.minimum')}</span>}
      {safe && <span className="tag">{say('status.safe')}</span>}
      {model.draft.choices.pinned.includes(action) && <span className="tag">{say('status.pinned')}</span>}
    </>
  );
}
