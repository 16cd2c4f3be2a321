import type { ReactNode } from 'react';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Act } from './use-act.ts';

interface PanelProps {
  readonly title: string;
  readonly text: string;
  readonly act: Act;
  readonly children: ReactNode;
}

/** One thing a consultant does: closed until it is needed. */
export function Panel({ title, text, act, children }: PanelProps) {
  return (
    <details className="card">
      <summary>{title}</summary>
      <div className="flow">
        <p>{text}</p>
        {children}
        {act.problem ? <ProblemNotice problem={act.problem} /> : null}
        <p role="status">{act.said}</p>
      </div>
    </details>
  );
}
