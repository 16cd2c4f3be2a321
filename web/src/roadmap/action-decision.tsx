import { type FormEvent, useState } from 'react';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import type { PlanChoices } from '../../../src/domain/roadmap.ts';
import type { Change, Decision } from './draft.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

interface ActionDecisionProps {
  readonly action: ActionId;
  readonly model: PlanModel;
  readonly change: (change: Change) => void;
}

/** Whether the reason for declining is asked; `closed`: it was, so focus goes back to the buttons. */
type Asking = 'never' | 'asking' | 'closed';

/** What the school decides about an action: keep it in every plan, leave it out with a reason, or it is done. */
export function ActionDecision({ action, model, change }: ActionDecisionProps) {
  const [asking, setAsking] = useState<Asking>('never');
  const title = model.words.title(action);
  if (asking === 'asking') {
    const decline = (reason: string): void => {
      change({ kind: 'decline', action, reason });
      setAsking('closed');
    };
    return <DeclineForm title={title} onDecline={decline} onCancel={() => setAsking('closed')} />;
  }
  const { application } = model.proposed ?? model.kept;
  if (application?.action === action) return <p className="small">{say('decision.applying')}</p>;
  const decide = (kind: Decision['kind'], button: HTMLElement): void => {
    if (kind === 'decline') setAsking('asking');
    else {
      focusFirstButton(button.parentElement);
      change({ kind, action });
    }
  };
  return (
    <p className="row action-decision no-print" ref={asking === 'closed' ? focusFirstButton : undefined}>
      {decisionsOn(action, model.draft.choices).map((kind, place) => (
        <button key={PLACES[place]} type="button" className="link-button" onClick={(event) => decide(kind, event.currentTarget)}>
          {say(`decision.${kind}`)}
          <span className="hidden-visually">: {title}</span>
        </button>
      ))}
    </p>
  );
}

/** Buttons keep their place, and with it the focus, when they stand for something else. */
const PLACES = ['first', 'second', 'third'];

/** What can be decided now: a decision already made can be taken back. */
function decisionsOn(action: ActionId, { pinned, declined, done }: PlanChoices): readonly Decision['kind'][] {
  if (declined.some((one) => one.action === action)) return ['take-back'];
  if (done.includes(action)) return ['not-done'];
  return [pinned.includes(action) ? 'unpin' : 'pin', 'decline', 'done'];
}

interface DeclineFormProps {
  readonly title: string;
  readonly onDecline: (reason: string) => void;
  readonly onCancel: () => void;
}

function DeclineForm({ title, onDecline, onCancel }: DeclineFormProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onDecline(reason.trim());
  };
  return (
    <form className="flow tight no-print" onSubmit={submit}>
      <label className="field">
        <span className="label">{say('decline.label', { title })}</span>
        <input
          className="input"
          value={reason}
          maxLength={300}
          required
          ref={focus}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p className="help">{say('decline.help')}</p>
      <p className="row">
        <button type="submit" className="button">
          {say('decline.submit')}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function focusFirstButton(row: HTMLElement | null): void {
  row?.querySelector('button')?.focus();
}
