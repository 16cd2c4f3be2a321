import { type FormEvent, useState } from 'react';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import type { Change } from './draft.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

interface ActionDecisionProps {
  readonly action: ActionId;
  readonly model: PlanModel;
  readonly change: (change: Change) => void;
}

/** What the school decides about an action: keep it in every plan, leave it out with a reason, or it is done. */
export function ActionDecision({ action, model, change }: ActionDecisionProps) {
  const [declining, setDeclining] = useState<'no' | 'asking'>('no');
  const title = model.words.title(action);
  const isPinned = model.draft.choices.pinned.includes(action);
  if (declining === 'asking') {
    return (
      <DeclineForm
        title={title}
        onDecline={(reason) => change({ kind: 'decline', action, reason })}
        onCancel={() => setDeclining('no')}
      />
    );
  }
  return (
    <p className="row action-decision no-print">
      <Decision
        label={say(isPinned ? 'decision.unpin' : 'decision.pin')}
        title={title}
        onClick={() => change({ kind: isPinned ? 'unpin' : 'pin', action })}
      />
      <Decision label={say('decision.decline')} title={title} onClick={() => setDeclining('asking')} />
      <Decision label={say('decision.done')} title={title} onClick={() => change({ kind: 'done', action })} />
    </p>
  );
}

function Decision({ label, title, onClick }: { readonly label: string; readonly title: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {label}
      <span className="hidden-visually">: {title}</span>
    </button>
  );
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
          onChange={(event) => setReason(event.currentTarget.value)}
          ref={(element) => element?.focus()}
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
