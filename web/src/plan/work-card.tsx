import type { LivingAction } from '../../../src/domain/progress/living-plan.ts';
import type { CivilDate, PlannedAction, Term } from '../../../src/domain/roadmap.ts';
import { days, shortDay } from '../roadmap/plan-words.ts';
import { History } from './history.tsx';
import { ownerName, titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';
import { StatusField } from './status-field.tsx';
import { WorkFields } from './work-fields.tsx';

interface WorkCardProps {
  readonly action: LivingAction;
  readonly model: WorkModel;
}

/** One action at work: how it stands, who has it, until when, and what is noted about it. */
export function WorkCard({ action, model }: WorkCardProps) {
  const { id, tracked, standing, due } = action;
  const { words, names, outbox } = model;
  const found = words.action(id);
  const title = titleOf(action, model);
  const { status, note } = tracked;
  return (
    <article
      id={`work-${id}`}
      className={`card flow tight work is-${standing} ${found ? names.tone(found.dimension) : ''}`}
      aria-labelledby={`work-${id}-title`}
    >
      <div className="work-head">
        <h3 id={`work-${id}-title`} className="with-blaze">
          <span className="blaze" aria-hidden="true" />
          <span>
            {title} {found ? <span className="code">{found.code}</span> : <span className="tag">{say('own.tag')}</span>}
          </span>
        </h3>
        <StatusField action={action} model={model} />
      </div>
      {standing === 'slipping' && due !== undefined && (
        <p className="slipping">
          <span className="tag">{say('standing.slipping')}</span> {say('slipping.since', { date: shortDay(due) })}
        </p>
      )}
      {status.kind === 'declined' && <p>{say('declined.because', { reason: status.reason })}</p>}
      <WorkFacts action={action} model={model} />
      {note !== undefined && <p className="work-note">{note}</p>}
      {outbox.rejected[id] !== undefined && (
        <p className="error" role="alert">
          {say('rejected', { detail: outbox.rejected[id] })}
        </p>
      )}
      <details className="no-print">
        <summary>
          {say('work.change')}
          <span className="hidden-visually">: {title}</span>
        </summary>
        <WorkFields action={action} model={model} />
      </details>
      <History action={action} model={model} />
    </article>
  );
}

function WorkFacts({ action, model }: WorkCardProps) {
  const { tracked, planned, start, due } = action;
  const personDays = tracked.own ? say('fact.days', { days: tracked.own.days }) : planned && rangeText(planned);
  const facts = [
    { name: 'due', text: due && withTerm(due, model) },
    { name: 'start', text: start && withTerm(start, model) },
    { name: 'owner', text: ownerName(action, model) },
    { name: 'days', text: personDays },
  ];
  return (
    <dl className="action-facts">
      {facts.map(({ name, text }) =>
        text === undefined ? null : (
          <div key={name}>
            <dt>{say(`fact.${name}.name`)}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** "18 Dec 2026, Autumn term 2026"; the day alone where no term of the plan holds it. */
function withTerm(day: string, { living: { terms }, words }: WorkModel): string {
  const term = terms.find(({ from, to }) => from <= day && day <= to);
  return term ? say('fact.day', { date: shortDay(day), term: words.term(halfOf(term, day)) }) : shortDay(day);
}

/** Of a term that begins with the rest of another, the one of the two that a day lies in. */
function halfOf({ name, from, joined }: Term, day: CivilDate): Pick<Term, 'name' | 'from'> {
  if (!joined) return { name, from };
  return day <= joined.to ? { name: joined.name, from } : { name, from: joined.next };
}

function rangeText({ personDays }: PlannedAction): string {
  const low = days(personDays.low);
  const high = days(personDays.high);
  return low === high ? say('fact.days', { days: low }) : say('fact.days.range', { low, high });
}
