import { type ReactNode, useId, useRef, useState } from 'react';
import type { Problem } from '../api.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { say } from './say.ts';

interface ConfirmProps {
  /** What the button says, and what it is about for those who do not see the card. */
  readonly label: string;
  readonly about: string;
  readonly title: string;
  readonly yes: string;
  readonly look?: string;
  readonly children: ReactNode;
  /** Resolves with the problem when it did not work. */
  readonly onYes: () => Promise<Problem | undefined>;
}

/** A button that asks once before it does something that cannot be undone. */
export function Confirm({ label, about, title, yes, look = 'button quiet', children, onYes }: ConfirmProps) {
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const go = async (): Promise<void> => {
    setBusy(true);
    const wrong = await onYes();
    setBusy(false);
    setProblem(wrong);
    if (!wrong) dialog.current?.close();
  };
  return (
    <>
      <button type="button" className={look} aria-label={`${label}: ${about}`} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} className="card" aria-labelledby={id}>
        <div className="flow">
          <h2 id={id}>{title}</h2>
          {children}
          {problem ? <ProblemNotice problem={problem} /> : null}
          <p className="row">
            <button type="button" className="button danger" disabled={isBusy} onClick={() => void go()}>
              {yes}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {say('cancel')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
