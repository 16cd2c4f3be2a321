import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Problem } from '../api.ts';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { reopen, submit } from './lifecycle-calls.ts';
import { pathOf } from './paths.ts';
import { useSession } from './use-session.ts';
import { whyUnsaved } from './why-unsaved.ts';

/** Submit, which freezes a report, or open the answers again. */
export function Submission({ open }: { readonly open: number }) {
  const session = useSession();
  const { id, submitted } = useWatched(session.assessment);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [, go] = useLocation();

  const send = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    const isSaved = await session.saver.flush();
    const reply = isSaved ? await (submitted ? reopen(id) : submit(id)) : { ok: false as const, problem: whyUnsaved(session) };
    setSending(false);
    if (!reply.ok) return setProblem(reply.problem);
    session.closedOrOpened(!submitted);
    if (!submitted) go(pathOf.profile(id));
  };

  return (
    <section className="card flow">
      <h2>{sayPage(submitted ? 'submitted.title' : 'submission.title')}</h2>
      <p>{sayPage(submitted ? 'submitted.text' : 'submission.text')}</p>
      {open > 0 && !submitted ? <p className="notice">{sayPage('submission.open', { count: open })}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="row">
        {submitted ? (
          <Link href={pathOf.profile(id)} className="button">
            {sayPage('submitted.profile')}
          </Link>
        ) : null}
        <button
          type="button"
          className={submitted ? 'button quiet' : 'button large'}
          disabled={isSending}
          onClick={() => void send()}
        >
          {sayPage(submitted ? 'submitted.reopen' : 'submission.send')}
        </button>
      </p>
    </section>
  );
}
