import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { isSamePlan, planDifference } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import type { PlanWords } from './plan-words.ts';
import { say } from './say.ts';
import type { Saving } from './use-desk.ts';
import type { Planning } from './use-planner.ts';

/** What the panel of a proposal can do. */
export interface ProposalActions {
  readonly keep: () => void;
  /** Undefined where there is no change to take back. */
  readonly undo: (() => void) | undefined;
  readonly reset: () => void;
  /** Puts the panel away once it only says what became of the proposal. */
  readonly close: () => void;
}

/** What the panel of a proposal shows and does. */
export interface ProposalProps {
  readonly model: PlanModel;
  readonly planning: Planning;
  readonly saving: Saving;
  readonly actions: ProposalActions;
}

/**
 * The difference between the kept plan and what is proposed, and what to do with it. It is announced politely; so is, in the
 * same place, what became of the proposal.
 */
export function Proposal({ model, planning, saving, actions }: ProposalProps) {
  const settled = saving === 'kept' || saving === 'back' ? saving : undefined;
  return (
    <section className={`notice ${settled ? '' : 'warning'} no-print proposal`} aria-labelledby="proposal-title">
      <div className="flow tight">
        <h2 id="proposal-title" tabIndex={-1}>
          {say(settled ? `proposal.${settled}.title` : 'proposal.title')}
        </h2>
        <div role="status">
          {settled && <p>{say(`proposal.${settled}`)}</p>}
          {planning.state === 'planning' && <PlanningState done={planning.done} of={planning.of} />}
          {planning.state === 'failed' && <p className="error">{say('proposal.failed')}</p>}
          {planning.state === 'ready' && <Difference model={model} />}
        </div>
        {typeof saving === 'object' && (
          <p className="error" role="alert">
            {say('proposal.not-kept', { detail: saving.status === 0 ? say('pdf.offline') : saving.detail })}
          </p>
        )}
      </div>
      {settled ? <Settled close={actions.close} /> : <Buttons planning={planning} saving={saving} actions={actions} />}
    </section>
  );
}

function Settled({ close }: Pick<ProposalActions, 'close'>) {
  return (
    <p className="row">
      <button type="button" className="button quiet" onClick={close}>
        {say('proposal.close')}
      </button>
    </p>
  );
}

function Buttons({ planning, saving, actions }: Omit<ProposalProps, 'model'>) {
  return (
    <p className="row">
      <button
        type="button"
        className="button"
        disabled={planning.state !== 'ready' || saving === 'saving'}
        onClick={actions.keep}
      >
        {say(saving === 'saving' ? 'proposal.keeping' : 'proposal.keep')}
      </button>
      {actions.undo && (
        <button type="button" className="button quiet" onClick={actions.undo}>
          {say('proposal.undo')}
        </button>
      )}
      <button type="button" className="button quiet" onClick={actions.reset}>
        {say('proposal.reset')}
      </button>
    </p>
  );
}

function PlanningState({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <p>
      {say('proposal.planning')} <progress className="meter" max={of} value={done} aria-label={say('proposal.planning')} />
    </p>
  );
}

function Difference({ model: { kept, proposed, words } }: { readonly model: PlanModel }) {
  if (!proposed) return null;
  const difference = planDifference(kept, proposed);
  const { added, removed, moved, totals } = difference;
  if (isSamePlan(difference)) return <p>{say('proposal.same')}</p>;
  return (
    <>
      <p>
        {say('proposal.difference', { added: added.length, moved: moved.length, removed: removed.length })}{' '}
        {say('proposal.days', { before: Math.round(totals.kept.personDays), after: Math.round(totals.proposed.personDays) })}
      </p>
      <details>
        <summary>{say('proposal.list')}</summary>
        <ul>
          {added.map(({ action }) => (
            <li key={action}>{say('proposal.added', { title: words.title(action) })}</li>
          ))}
          {removed.map(({ action }) => (
            <li key={action}>{say('proposal.removed', { title: words.title(action) })}</li>
          ))}
          {moved.map(({ action, from }) => (
            <li key={action.action}>
              {say('proposal.moved', {
                title: words.title(action.action),
                from: termOf(from, kept, words),
                to: termOf(action.term, proposed, words),
              })}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function termOf(index: number, { terms }: Roadmap, words: PlanWords): string {
  const term = terms.find((one) => one.index === index);
  return term ? words.term(term) : say('none');
}
