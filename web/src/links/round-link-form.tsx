import { type FormEvent, useState } from 'react';
import type { Problem } from '../api.ts';
import { Radios } from '../form/radios.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { LinkWish } from './calls.ts';
import { LabelField } from './fields.tsx';
import { say } from './say.ts';

interface RoundLinkFormProps {
  readonly checks: readonly { readonly id: string; readonly name: string }[];
  readonly onMake: (wish: LinkWish) => Promise<Problem | undefined>;
}

/** Another link of the open round, for instance for one class or one company. */
export function RoundLinkForm({ checks, onMake }: RoundLinkFormProps) {
  const [shortCheck, setCheck] = useState(checks[0]?.id ?? '');
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = await onMake({ kind: 'respondent', label, shortCheck });
    setProblem(wrong);
    if (!wrong) setLabel('');
  };
  return (
    <details>
      <summary>{say('rounds.more')}</summary>
      <form className="flow" onSubmit={(event) => void make(event)}>
        <Radios
          legend={say('new.check')}
          value={shortCheck}
          onChoose={setCheck}
          options={checks.map(({ id, name }) => ({ value: id, title: name }))}
        />
        <LabelField value={label} onType={setLabel} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p>
          <button type="submit" className="button quiet">
            {say('new.make')}
          </button>
        </p>
      </form>
    </details>
  );
}
