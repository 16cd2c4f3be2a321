import { useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { pathOf } from '../assessment/paths.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { day } from '../words.ts';
import type { LinkWish, RoundView } from './calls.ts';
import { Confirm } from './confirm.tsx';
import { DaysField } from './fields.tsx';
import { RoundLinkForm } from './round-link-form.tsx';
import { say } from './say.ts';

const DAYS = [7, 14, 30, 60] as const;

interface RoundSectionProps {
  readonly assessment: string;
  readonly rounds: readonly RoundView[];
  /** Short checks by id. */
  readonly checks: readonly { readonly id: string; readonly name: string }[];
  readonly onOpen: (days: number) => Promise<Problem | undefined>;
  readonly onClose: (round: number) => Promise<Problem | undefined>;
  readonly onMake: (wish: LinkWish) => Promise<Problem | undefined>;
}

/** Short checks of teachers, learners and workplace mentors: opening a round, handing out links, closing it. */
export function RoundSection({ assessment, rounds, checks, onOpen, onClose, onMake }: RoundSectionProps) {
  const [days, setDays] = useState(30);
  const [problem, setProblem] = useState<Problem>();
  const open = rounds.find(({ closedOn }) => closedOn === undefined);
  return (
    <section className="flow" aria-labelledby="rounds-title" id="rounds">
      <h2 id="rounds-title">{say('rounds.title')}</h2>
      <p>{say('rounds.text')}</p>
      <p className="soft">{say('rounds.hidden')}</p>
      {open ? (
        <div className="card flow">
          <p className="lead">{say('rounds.is-open', { number: open.number, day: day(open.closesAt) })}</p>
          <RoundLinkForm checks={checks} onMake={onMake} />
          <p>
            <Confirm
              label={say('rounds.close')}
              about={String(open.number)}
              title={say('rounds.close.title')}
              yes={say('rounds.close.yes')}
              onYes={() => onClose(open.number)}
            >
              <p>{say('rounds.close.text')}</p>
            </Confirm>
          </p>
        </div>
      ) : (
        <div className="card flow">
          <DaysField label={say('rounds.days')} days={days} options={DAYS} onChoose={setDays} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <p>
            <button type="button" className="button" onClick={() => void onOpen(days).then(setProblem)}>
              {say('rounds.open')}
            </button>
          </p>
        </div>
      )}
      <Closed assessment={assessment} rounds={rounds} />
    </section>
  );
}

function Closed({ assessment, rounds }: { readonly assessment: string; readonly rounds: readonly RoundView[] }) {
  const closed = rounds.filter(({ closedOn }) => closedOn !== undefined);
  if (closed.length === 0) return null;
  return (
    <>
      <ul className="plain-list">
        {closed.map(({ number, closedOn = '' }) => (
          <li key={number}>{say('rounds.closed', { number, day: day(closedOn) })}</li>
        ))}
      </ul>
      <p>
        <Link href={`${pathOf.profile(assessment)}#short-checks`}>{say('rounds.results')}</Link>
      </p>
    </>
  );
}
