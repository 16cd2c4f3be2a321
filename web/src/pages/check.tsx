import { useState } from 'react';
import { useParams } from 'wouter';
import type { Problem } from '../api.ts';
import { type Check, leaveCheck, readCheck, sendCheck } from '../check/calls.ts';
import { CheckForm, type Said } from '../check/check-form.tsx';
import { say } from '../check/say.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../check/check.css';

/** A short check on a phone: questions, one button, thanks. What somebody says stays in this page until it is sent. */
export default function CheckPage() {
  const { id = '' } = useParams();
  const loaded = useLoaded(id, () => readCheck(id));
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'ready') return <OpenCheck id={id} check={loaded.value} />;
  return isOver(loaded.problem) ? <Closed /> : <ProblemPage problem={loaded.problem} />;
}

/** The round was closed, or the device was handed on. */
function isOver({ status }: Problem): boolean {
  return [401, 403, 404].includes(status);
}

function Closed() {
  return (
    <Page title={say('closed.title')}>
      <p className="lead">{say('closed.text')}</p>
    </Page>
  );
}

function OpenCheck({ id, check }: { readonly id: string; readonly check: Check }) {
  const [said, setSaid] = useState<Said>({ given: {}, more: undefined });
  const [stage, setStage] = useState<'asking' | 'sent' | 'left' | 'closed'>('asking');
  const send = async (): Promise<Problem | undefined> => {
    const reply = await sendCheck(id, valuesOf(check, said));
    if (!reply.ok && !isOver(reply.problem)) return reply.problem;
    setStage(reply.ok ? 'sent' : 'closed');
    return undefined;
  };
  const leave = async (): Promise<void> => {
    await leaveCheck(id);
    setSaid({ given: {}, more: undefined });
    setStage('left');
  };
  const eyebrow = say('eyebrow', { name: check.name, school: check.school });
  if (stage === 'closed') return <Closed />;
  if (stage === 'left')
    return (
      <Page title={say('left.title')}>
        <div className="flow">
          <p className="lead">{say('left.text')}</p>
          <p className="soft">{say('left.next')}</p>
        </div>
      </Page>
    );
  if (stage === 'sent')
    return (
      <Page title={say('thanks.title')} eyebrow={eyebrow}>
        <div className="flow">
          <p className="lead">{say('thanks.text')}</p>
          <p className="row">
            <button type="button" className="button" onClick={() => void leave()}>
              {say('thanks.done')}
            </button>
            <button type="button" className="button quiet" onClick={() => setStage('asking')}>
              {say('thanks.change')}
            </button>
          </p>
        </div>
      </Page>
    );
  return (
    <Page title={say('title')} eyebrow={eyebrow}>
      <div className="flow">
        <p className="lead">{check.lead}</p>
        <CheckForm check={check} said={said} onSay={setSaid} onSend={send} />
      </div>
    </Page>
  );
}

/** What is sent: answers to questions that are shown. "I don't know" is left out. */
function valuesOf(check: Check, { given, more }: Said): Readonly<Record<string, 0 | 1 | 2 | 3>> {
  const shown = [...check.questions, ...(more === 'yes' ? (check.more?.questions ?? []) : [])];
  return Object.fromEntries(
    shown.flatMap(({ item }) => {
      const value = given[item];
      return value === undefined || value === 'unknown' ? [] : [[item, value]];
    }),
  );
}
