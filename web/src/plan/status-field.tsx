import { type FormEvent, useRef, useState } from 'react';
import type { LivingAction } from '../../../src/domain/progress/living-plan.ts';
import type { Status } from '../../../src/domain/progress/tracking.ts';
import { withStatus } from '../../../src/domain/progress/work.ts';
import { titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';

const KINDS: readonly Status['kind'][] = ['to-do', 'doing', 'done', 'declined'];

interface StatusFieldProps {
  readonly action: LivingAction;
  readonly model: WorkModel;
}

/** What the school says of an action. Declining asks for a reason first. */
export function StatusField({ action, model }: StatusFieldProps) {
  const [isAsking, setAsking] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const title = titleOf(action, model);
  const { kind } = action.tracked.status;
  const take = (status: Status): void => model.change(action, withStatus(action, status), 'status');
  const choose = (value: string): void => {
    const chosen = KINDS.find((one) => one === value) ?? 'to-do';
    setAsking(chosen === 'declined');
    if (chosen !== 'declined') take({ kind: chosen });
  };
  const close = (): void => {
    setAsking(false);
    select.current?.focus();
  };
  return (
    <>
      <label className="field work-status">
        <span className="label">
          {say('status')}
          <span className="hidden-visually">: {title}</span>
        </span>
        <select
          ref={select}
          className="input"
          value={isAsking ? 'declined' : kind}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`status.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {isAsking && (
        <DeclineForm
          title={title}
          onDecline={(reason) => {
            take({ kind: 'declined', reason });
            close();
          }}
          onCancel={close}
        />
      )}
    </>
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
    <form className="flow tight work-decline no-print" onSubmit={submit}>
      <label className="field">
        <span className="label">{say('decline.label', { title })}</span>
        <input
          className="input"
          value={reason}
          maxLength={500}
          required
          onInput={(event) => setReason(event.currentTarget.value)}
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
