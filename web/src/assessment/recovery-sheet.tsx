import { useState } from 'react';
import { api, ask, type Problem, type Reply } from '../api.ts';
import { sayPage } from '../say-page.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { RecoveryKey } from './key-sheet.tsx';

/** For a school that has lost its printed code: a new one in its place, shown this once. */
export function RecoverySheet({ assessment }: { readonly assessment: string }) {
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const make = async (): Promise<void> => {
    const reply = await newRecoveryCode(assessment);
    setProblem(reply.ok ? undefined : reply.problem);
    setCode(reply.ok ? reply.body : undefined);
  };
  return (
    <section className="flow" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{sayPage('recovery.title')}</h2>
      <p>{sayPage('recovery.text')}</p>
      <p>
        <button type="button" className="button quiet" onClick={() => void make()}>
          {sayPage('recovery.make')}
        </button>
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div aria-live="polite">
        {code === undefined ? null : (
          <div className="card flow key-sheet">
            <RecoveryKey code={code} />
          </div>
        )}
      </div>
    </section>
  );
}

async function newRecoveryCode(id: string): Promise<Reply<string>> {
  const list = await ask(api.assessments[':id'].links.$get({ param: { id } }));
  if (!list.ok) return list;
  const old = list.body.links.find(({ kind, state }) => kind === 'recovery' && state !== 'revoked' && state !== 'used');
  if (!old) return { ok: false, problem: { status: 404, title: '', detail: sayPage('recovery.none') } };
  const made = await ask(api.assessments[':id'].links[':link'].replacement.$post({ param: { id, link: old.id } }));
  return made.ok ? { ok: true, body: made.body.secret } : made;
}
