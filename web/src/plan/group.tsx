import type { LivingAction } from '../../../src/domain/progress/living-plan.ts';
import { shortDay } from '../roadmap/plan-words.ts';
import type { Group } from './arrange.ts';
import type { WorkModel } from './model.ts';
import { say } from './say.ts';
import { WorkCard } from './work-card.tsx';

interface GroupProps {
  readonly group: Group;
  readonly model: WorkModel;
  /** Whether it opens on a click; what asks for nothing now is closed at first. */
  readonly open: boolean;
}

/** What asks for attention at the same time. */
export function GroupSection({ group: { stretch, ids }, model, open }: GroupProps) {
  const { living, words } = model;
  const actions = ids.flatMap((id) => living.actions.find((action) => action.id === id) ?? []);
  const term = living.terms[living.thisTerm + (stretch === 'next-term' ? 1 : 0)];
  const when =
    term && (stretch === 'this-term' || stretch === 'next-term')
      ? say('group.term', { term: words.term(term), date: shortDay(term.to) })
      : undefined;
  const heading = (
    <h2 id={`group-${stretch}`}>
      {say(`group.${stretch}`)} <span className="tag">{say('group.count', { count: actions.length })}</span>
    </h2>
  );
  if (stretch === 'this-term' || stretch === 'next-term')
    return (
      <section className="flow" aria-labelledby={`group-${stretch}`}>
        {heading}
        {when !== undefined && <p className="soft">{when}</p>}
        <Cards actions={actions} model={model} />
      </section>
    );
  return (
    <details className="work-group" data-print="open" open={open}>
      <summary>{heading}</summary>
      <div className="flow">
        {stretch === 'unplanned' && <p className="soft">{say('group.unplanned.help')}</p>}
        <Cards actions={actions} model={model} />
      </div>
    </details>
  );
}

function Cards({ actions, model }: { readonly actions: readonly LivingAction[]; readonly model: WorkModel }) {
  return (
    <div className="works">
      {actions.map((action) => (
        <WorkCard key={action.id} action={action} model={model} />
      ))}
    </div>
  );
}
