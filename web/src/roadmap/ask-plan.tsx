import { lazy, Suspense, useMemo, useState } from 'react';
import { say } from './say.ts';
import type { QuestionProps } from './what-if/questions.tsx';

const Question = lazy(() => import('./what-if/questions.tsx'));

/** Everything the questions need. */
export interface AskPlanProps extends Omit<QuestionProps, 'input'> {
  /** Makes what the plan follows from; only asked for once the part is open. */
  readonly inputOf: () => QuestionProps['input'];
}

/** Two questions that can be asked of the plan: what if, and what a level takes. What they need is loaded when they are opened. */
export function AskPlan(props: AskPlanProps) {
  return (
    <>
      <OnDemand kind="what-if" {...props} />
      <OnDemand kind="path" {...props} />
    </>
  );
}

function OnDemand({ kind, inputOf, ...props }: AskPlanProps & { readonly kind: 'what-if' | 'path' }) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details className="card settings no-print" onToggle={(event) => event.currentTarget.open && setWasOpen(true)}>
      <summary>{say(`${kind}.title`)}</summary>
      {wasOpen && (
        <Suspense fallback={<p className="soft">{say('what-if.busy')}</p>}>
          <Loaded kind={kind} inputOf={inputOf} {...props} />
        </Suspense>
      )}
    </details>
  );
}

/** What the plan follows from is made anew with each plan, and not before the part is open. */
function Loaded({ inputOf, ...props }: AskPlanProps & { readonly kind: 'what-if' | 'path' }) {
  const { plan } = props;
  const input = useMemo(() => inputOf(), [plan]);
  return <Question {...props} input={input} />;
}
