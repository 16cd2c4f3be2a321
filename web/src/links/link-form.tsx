import { type FormEvent, useState } from 'react';
import type { Problem } from '../api.ts';
import { Radios } from '../form/radios.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { LinkWish } from './calls.ts';
import { DaysField, LabelField } from './fields.tsx';
import { say } from './say.ts';

const KINDS = ['editor', 'viewer', 'owner'] as const;
const SHOWS = ['live', 'frozen'] as const;
const DAYS = [7, 30, 90, 365] as const;

/** Asks for whom a link is, how long, and for viewers which result. */
export function LinkForm({ onMake }: { readonly onMake: (wish: LinkWish) => Promise<Problem | undefined> }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('editor');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(90);
  const [shows, setShows] = useState<(typeof SHOWS)[number]>('live');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const period = kind === 'owner' ? {} : { days };
    const wrong = await onMake({ kind, label, ...period, ...(kind === 'viewer' ? { shows } : {}) });
    setBusy(false);
    setProblem(wrong);
    if (!wrong) setLabel('');
  };
  return (
    <form className="card flow" onSubmit={(event) => void make(event)}>
      <h2>{say('new.title')}</h2>
      <Radios legend={say('new.kind')} value={kind} onChoose={setKind} options={KINDS.map(kindOption)} />
      <LabelField value={label} onType={setLabel} />
      {kind === 'owner' ? null : <DaysField label={say('new.days')} days={days} options={DAYS} onChoose={setDays} />}
      {kind === 'viewer' ? (
        <Radios
          legend={say('new.shows')}
          value={shows}
          onChoose={setShows}
          options={SHOWS.map((value) => ({ value, title: say(`shows.${value}`) }))}
        />
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>
        <button type="submit" className="button" disabled={isBusy}>
          {say('new.make')}
        </button>
      </p>
    </form>
  );
}

function kindOption(value: (typeof KINDS)[number]) {
  return { value, title: say(`kind.${value}`), text: say(`kind.${value}.may`) };
}
