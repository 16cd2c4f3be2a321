import { useRef } from 'react';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import type { Roadmap, Term } from '../../../src/domain/roadmap.ts';
import { thisWeek } from '../../../src/domain/sentences/roadmap-summary.ts';
import { ActionCard } from './action-card.tsx';
import { type Stretch, stretchesOf } from './horizon.ts';
import { type FatedAction, mergePlans } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { shortDay } from './plan-words.ts';
import { say } from './say.ts';
import { planningDay } from './today.ts';

/** All actions: this term, the next one, later; the first one stands open. While a proposal is open, both plans stand in one list. */
export function ActionList({ model }: { readonly model: PlanModel }) {
  const { kept, proposed } = model;
  const terms = proposed && proposed.terms.length > kept.terms.length ? proposed.terms : kept.terms;
  const stretches = stretchesOf(terms, mergePlans(kept, proposed));
  const first = firstToOpen(proposed ?? kept);
  return stretches.map((stretch) => <StretchSection key={stretch.kind} stretch={stretch} model={model} first={first} />);
}

/** What is to be done this week; otherwise what comes first. */
function firstToOpen(roadmap: Roadmap): ActionId | undefined {
  const now = thisWeek(roadmap, planningDay(roadmap));
  return 'action' in now ? now.action.action : roadmap.actions[0]?.action;
}

function StretchSection({
  stretch,
  model,
  first,
}: {
  readonly stretch: Stretch;
  readonly model: PlanModel;
  readonly first: ActionId | undefined;
}) {
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
            <Cards actions={actions} model={model} first={first} />
          </div>
        );
      })}
    </section>
  );
}

/** A term further away opens on one click; at once where a proposal changes something in it, and stays so: nothing jumps. */
function LaterTerm({
  term,
  actions,
  model,
}: {
  readonly term: Term;
  readonly actions: readonly FatedAction[];
  readonly model: PlanModel;
}) {
  const wasChanged = useRef(false);
  if (actions.some(({ fate }) => fate.kind !== 'stays')) wasChanged.current = true;
  return (
    <details className="later-term" data-print="open" open={wasChanged.current}>
      <summary>
        <h3 className="term-title">{titleOf(term, model)}</h3>{' '}
        <span className="tag">{say('stretch.count', { count: actions.length })}</span>
      </summary>
      <Cards actions={actions} model={model} />
    </details>
  );
}

function Cards({
  actions,
  model,
  first,
}: {
  readonly actions: readonly FatedAction[];
  readonly model: PlanModel;
  /** The action that stands open. */
  readonly first?: ActionId | undefined;
}) {
  if (actions.length === 0) return <p className="soft">{say('stretch.empty')}</p>;
  return (
    <div className="actions">
      {actions.map((fated) => (
        <ActionCard
          key={fated.planned.action}
          fated={fated}
          model={model}
          open={fated.planned.action === first ? 'open' : 'closed'}
        />
      ))}
    </div>
  );
}

function titleOf(term: Term, { words }: PlanModel): string {
  return say('stretch.term', { term: words.term(term), date: shortDay(term.to) });
}
