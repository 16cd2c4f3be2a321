import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Act } from './use-act.ts';

interface PanelProps {
  readonly title: string;
  /** How it stands, in a few words beside the title. */
  readonly state?: string;
  readonly text: string;
  readonly act: Act;
  readonly children: ReactNode;
}

/** One thing a consultant does: closed until it is needed. */
export function Panel({ title, state = '', text, act, children }: PanelProps) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone with what it did: what is said takes its place.
  useEffect(() => {
    if (act.said !== '' && document.activeElement === document.body) said.current?.focus();
  }, [act.said]);
  return (
    <details className="panel">
      <summary>
        <span>{title}</span>
        {state === '' ? null : <span className="state">{state}</span>}
      </summary>
      <div className="flow">
        <p>{text}</p>
        {children}
        {act.problem ? <ProblemNotice problem={act.problem} /> : null}
        <p ref={said} role="status" tabIndex={-1}>
          {act.said}
        </p>
      </div>
    </details>
  );
}
