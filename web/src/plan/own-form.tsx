import { type FormEvent, useState } from 'react';
import type { OwnWork, Tracking } from '../../../src/domain/progress/tracking.ts';
import { datesOf } from '../../../src/domain/progress/work.ts';
import type { Term } from '../../../src/domain/roadmap.ts';
import type { Problem } from '../api.ts';
import { TextArea } from '../form/text-area.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { WorkModel } from './model.ts';
import { OwnFields } from './own-fields.tsx';
import { RoleField } from './role-field.tsx';
import { say } from './say.ts';
import { TermSelect } from './term-select.tsx';

interface OwnFormProps {
  readonly model: WorkModel;
  readonly onAdd: (work: Tracking) => Promise<Problem | undefined>;
}

const NEW: OwnWork = { title: '', days: 1 };

/** Adds an action that is in no catalogue. What was typed stays until the service has taken it. */
export function OwnForm({ model: { living, words, roles }, onAdd }: OwnFormProps) {
  const [own, setOwn] = useState(NEW);
  const [owner, setOwner] = useState('');
  const [note, setNote] = useState('');
  const [terms, setTerms] = useState<{ readonly start: Term | undefined; readonly due: Term | undefined }>(() => ({
    start: living.terms[living.thisTerm],
    due: living.terms[living.thisTerm],
  }));
  const [state, setState] = useState<'ready' | 'sending' | 'added' | Problem>('ready');
  const { start, due } = terms;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!start || !due || own.title.trim() === '' || owner.trim() === '') return;
    setState('sending');
    const work: Tracking = {
      status: { kind: 'to-do' },
      own,
      owner,
      dates: datesOf(start, due),
      ...(note === '' ? {} : { note }),
    };
    const problem = await onAdd(work);
    setState(problem ?? 'added');
    if (problem) return;
    setOwn(NEW);
    setOwner('');
    setNote('');
  };
  return (
    <details className="card own-form no-print">
      <summary>{say('own.add')}</summary>
      <form className="flow tight" onSubmit={(event) => void submit(event)}>
        <OwnFields key={state === 'added' ? 'again' : 'first'} own={own} onChange={setOwn} />
        <div className="columns">
          <RoleField value={owner} instead={undefined} roles={roles} required onChange={setOwner} />
          <TermSelect
            label={say('start')}
            terms={living.terms}
            words={words}
            day={start?.from}
            onChoose={(term) => setTerms({ start: term, due: due && due.index >= term.index ? due : term })}
          />
          <TermSelect
            label={say('due')}
            terms={living.terms}
            words={words}
            day={due?.to}
            onChoose={(term) => setTerms({ start: start && start.index <= term.index ? start : term, due: term })}
          />
        </div>
        <TextArea id="own-note" label={say('note')} help={say('note.help')} value={note} most={2000} onChange={setNote} />
        {typeof state === 'object' && <ProblemNotice problem={state} />}
        <p className="row">
          <button type="submit" className="button" disabled={state === 'sending'}>
            {say('own.send')}
          </button>
          <span role="status">{state === 'added' && say('own.added')}</span>
        </p>
      </form>
    </details>
  );
}
