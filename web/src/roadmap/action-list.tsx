import type { Term } from '../../../src/domain/roadmap.ts';
import { ActionCard } from './action-card.tsx';
import { type Stretch, stretchesOf } from './horizon.ts';
import { type FatedAction, mergePlans } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { shortDay } from './plan-words.ts';
import { say } from './say.ts';

/** All actions: this term, the next one, later. While a proposal is open, both plans stand in one list. */
export function ActionList({ model }: { readonly model: PlanModel }) {
  const { kept, proposed } = model;
  const terms = proposed && proposed.terms.length > kept.terms.length ? proposed.terms : kept.terms;
  const stretches = stretchesOf(terms, mergePlans(kept, proposed));
  return stretches.map((stretch) => <StretchSection key={stretch.kind} stretch={stretch} model={model} />);
}

function StretchSection({ stretch, model }: { readonly stretch: Stretch; readonly model: PlanModel }) {
  return (
    <section className="flow" aria-labelledby={`stretch-${stretch.kind}`}>
      <h2 id={`stretch-${stretch.kind}`}>{say(`stretch.${stretch.kind}`)}</h2>
      {stretch.terms.map((term) => {
        const actions = stretch.actions.filter(({ planned }) => planned.term === term.index);
        return stretch.kind === 'later' ? (
          <LaterTerm key={term.index} term={term} actions={actions} model={model} />
        ) : (
          <div key={term.index} className="flow">
            <h3 className="term-title">{titleOf(term, model)}</h3>
            <Cards actions={actions} model={model} more={stretch.kind === 'this-term' ? 'open' : 'closed'} />
          </div>
        );
      })}
    </section>
  );
}

/** A term further away opens on one click; at once where a proposal changes something in it. */
function LaterTerm({
  term,
  actions,
  model,
}: {
  readonly term: Term;
  readonly actions: readonly FatedAction[];
  readonly model: PlanModel;
}) {
  return (
    <details className="later-term" data-print="open" open={actions.some(({ fate }) => fate.kind !== 'stays')}>
      <summary>
        <h3 className="term-title">{titleOf(term, model)}</h3>{' '}
        <span className="tag">{say('stretch.count', { count: actions.length })}</span>
      </summary>
      <Cards actions={actions} model={model} more="closed" />
    </details>
  );
}

function Cards({
  actions,
  model,
  more,
}: {
  readonly actions: readonly FatedAction[];
  readonly model: PlanModel;
  readonly more: 'open' | 'closed';
}) {
  if (actions.length === 0) return <p className="soft">{say('stretch.empty')}</p>;
  return (
    <div className="actions">
      {actions.map((fated) => (
        <ActionCard key={fated.planned.action} fated={fated} model={model} more={more} />
      ))}
    </div>
  );
}

function titleOf(term: Term, { words }: PlanModel): string {
  return say('stretch.term', { term: words.term(term), date: shortDay(term.to) });
}
