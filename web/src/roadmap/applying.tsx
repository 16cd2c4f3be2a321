import { type FormEvent, useId, useState } from 'react';
import { addDays } from '../../../src/domain/roadmap/dates.ts';
import type { PlanChoices } from '../../../src/domain/roadmap.ts';
import type { Version } from '../profile/version.ts';
import { Certainty } from './certainty.tsx';
import type { Change } from './draft.ts';
import { type OpenCall, openCalls } from './open-calls.ts';
import type { PlanModel } from './plan-model.ts';
import { countryOf } from './plan-request.ts';
import { type PlanWords, shortDay } from './plan-words.ts';
import { say } from './say.ts';
import { today } from './today.ts';

interface ApplyingProps {
  readonly version: Version;
  readonly model: PlanModel;
  readonly change: (change: Change) => void;
  /** Grows when the draft changes from outside the form: undo, or another plan is kept. */
  readonly revision: number;
}

/** "We are applying now": the call a school is writing for, and its deadline where the school knows it. */
export function Applying({ version, model, change, revision }: ApplyingProps) {
  const { words, draft, kept, proposed } = model;
  const { questionnaire, calendar } = version;
  const { choices } = draft;
  const roadmap = proposed ?? kept;
  const calls = openCalls({ questionnaire, calendar, country: countryOf(version, draft), roadmap, choices });
  const { applying, startOn } = choices;
  const now = today();
  const stop = (button: HTMLElement): void => {
    // The button goes away with the application; focus stays where it can be started again.
    button.closest('details')?.querySelector('summary')?.focus();
    change({ kind: 'stop-applying' });
  };
  return (
    <details className="card settings no-print" open={applying !== undefined}>
      <summary>{say('applying.title')}</summary>
      <div className="flow">
        <p className="soft">{say('applying.lead')}</p>
        {calls.length === 0 && <p>{say('applying.none')}</p>}
        {calls.length > 0 && (
          <ApplyingForm
            key={revision}
            calls={calls}
            words={words}
            applying={applying}
            first={addDays(startOn > now ? startOn : now, 1)}
            last={roadmap.terms.at(-1)?.to}
            change={change}
          />
        )}
        {applying && (
          <p className="row">
            <button type="button" className="button quiet" onClick={(event) => stop(event.currentTarget)}>
              {say('applying.stop')}
            </button>
            {roadmap.application && <a href="#application-title">{say('applying.see')}</a>}
          </p>
        )}
      </div>
    </details>
  );
}

interface ApplyingFormProps {
  readonly calls: readonly OpenCall[];
  readonly words: PlanWords;
  readonly applying: PlanChoices['applying'];
  /** First and last day that can be a deadline. */
  readonly first: string;
  readonly last: string | undefined;
  readonly change: (change: Change) => void;
}

function ApplyingForm({ calls, words, applying, first, last, change }: ApplyingFormProps) {
  const help = useId();
  const [call, setCall] = useState(applying?.call ?? calls[0]?.id ?? '');
  const [on, setOn] = useState(applying?.on ?? '');
  const chosen = calls.find(({ id }) => id === call);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change({ kind: 'apply', call, on: on === '' ? undefined : on });
  };
  return (
    <form className="flow" onSubmit={submit}>
      <label className="field">
        <span className="label">{say('applying.call')}</span>
        <select className="input" value={call} onChange={(event) => setCall(event.currentTarget.value)}>
          {calls.map((one) => (
            <option key={one.id} value={one.id}>
              {optionOf(one, words)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{say('applying.on')}</span>
        <input
          className="input"
          type="date"
          value={on}
          min={first}
          max={last}
          aria-describedby={help}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </label>
      <p className="help" id={help}>
        {chosen && (
          <>
            {say('applying.help', { date: shortDay(chosen.on) })} <Certainty certainty={chosen.certainty} />
          </>
        )}
      </p>
      <p>
        <button type="submit" className="button">
          {say(applying ? 'applying.again' : 'applying.submit')}
        </button>
      </p>
    </form>
  );
}

function optionOf(call: OpenCall, words: PlanWords): string {
  return say('applying.option', {
    call: words.moment(call),
    date: shortDay(call.on),
    certainty: say(`certainty.${call.certainty}`),
  });
}
