import { useRef, useState } from 'react';
import type { Problem } from '../api.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { day } from '../words.ts';
import { type LinkView, linkCalls, type Refresh } from './calls.ts';
import { say } from './say.ts';

interface RefreshButtonProps {
  readonly assessment: string;
  readonly link: LinkView;
  readonly title: string;
  readonly nameOf: (dimension: string) => string;
  readonly onRefreshed: () => void;
}

/** Has a frozen link show the last submission, after saying what that changes. */
export function RefreshButton({ assessment, link, title, nameOf, onRefreshed }: RefreshButtonProps) {
  const [found, setFound] = useState<Refresh>();
  const [problem, setProblem] = useState<Problem>();
  const dialog = useRef<HTMLDialogElement>(null);
  const look = async (): Promise<void> => {
    const reply = await linkCalls.changes(assessment, link.id);
    setFound(reply.ok ? reply.body : undefined);
    setProblem(reply.ok ? undefined : reply.problem);
    dialog.current?.showModal();
  };
  const refresh = async (to: number): Promise<void> => {
    const reply = await linkCalls.refresh(assessment, link.id, to);
    if (!reply.ok) return setProblem(reply.problem);
    dialog.current?.close();
    onRefreshed();
  };
  const heading = `refresh-${link.id}`;
  return (
    <>
      <button type="button" className="button quiet" aria-label={`${say('card.refresh')}: ${title}`} onClick={() => void look()}>
        {say('card.refresh')}
      </button>
      <dialog ref={dialog} className="card" aria-labelledby={heading}>
        <div className="flow">
          <h2 id={heading}>{say('refresh.title')}</h2>
          {problem ? <ProblemNotice problem={problem} /> : null}
          {found ? <Changes refresh={found} nameOf={nameOf} /> : null}
          <p className="row">
            {found && found.from !== found.to ? (
              <button type="button" className="button" onClick={() => void refresh(found.to)}>
                {say('refresh.yes')}
              </button>
            ) : null}
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {say('cancel')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}

function Changes({ refresh, nameOf }: { readonly refresh: Refresh; readonly nameOf: (dimension: string) => string }) {
  if (refresh.from === refresh.to) return <p>{say('refresh.none')}</p>;
  const { answeredOn, overall, dimensions, answers, added, removed } = refresh.changes;
  const levels = ({ from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }) => ({
    from: from ?? say('refresh.unrated'),
    to: to ?? say('refresh.unrated'),
  });
  return (
    <>
      <p>{say('refresh.days', { from: day(answeredOn.from ?? ''), to: day(answeredOn.to ?? '') })}</p>
      <ul>
        {overall ? <li>{say('refresh.overall', levels(overall))}</li> : null}
        {dimensions.map((one) => (
          <li key={one.dimension}>{say('refresh.dimension', { name: nameOf(one.dimension), ...levels(one) })}</li>
        ))}
        <li>{answers === 0 ? say('refresh.answers.none') : say('refresh.answers', { count: answers })}</li>
        <li>{say('refresh.actions', { added: added.length, removed: removed.length })}</li>
      </ul>
    </>
  );
}
