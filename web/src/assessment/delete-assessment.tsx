import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../api.ts';
import { DELETED } from '../home/deleted-note.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { removeDraft } from './draft.ts';
import { unremember } from './known.ts';
import { remove } from './lifecycle-calls.ts';
import { useSession } from './use-session.ts';

/** Deletes the assessment with all that belongs to it, after asking once. */
export function DeleteAssessment() {
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const [problem, setProblem] = useState<Problem>();
  const dialog = useRef<HTMLDialogElement>(null);
  const [, go] = useLocation();
  const confirm = async (): Promise<void> => {
    const reply = await remove(id);
    if (!reply.ok) return setProblem(reply.problem);
    session.abandon();
    await Promise.all([removeDraft(id), unremember(id)]);
    go('/', { state: DELETED });
  };
  return (
    <>
      <p>
        <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
          {sayPage('delete.ask')}
        </button>
      </p>
      <dialog ref={dialog} className="card" aria-labelledby="delete-title">
        <div className="flow">
          <h2 id="delete-title">{sayPage('delete.title')}</h2>
          <p>{sayPage('delete.text')}</p>
          {problem ? <ProblemNotice problem={problem} /> : null}
          <p className="row">
            <button type="button" className="button danger" onClick={() => void confirm()}>
              {sayPage('delete.confirm')}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {sayPage('delete.cancel')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
