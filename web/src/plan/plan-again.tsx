import { useEffect, useRef } from 'react';
import { isSameWork, type LivingDifference, livingDifference } from '../../../src/domain/progress/difference.ts';
import type { LivingPlan } from '../../../src/domain/progress/living-plan.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';
import type { Again } from './use-plan-again.ts';

interface PlanAgainProps {
  readonly model: WorkModel;
  readonly again: Again;
  /** The plan at work as it would be; undefined until it is found. */
  readonly proposed: LivingPlan | undefined;
}

/** Plans again, and shows what that would change before anything is changed. */
export function PlanAgainPanel({ model, again, proposed }: PlanAgainProps) {
  const { planning, saving, open } = again;
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = planning.state !== 'idle';
  const wasOpen = useRef(false);
  // The button that was pressed is gone: focus goes on where the panel goes on.
  useEffect(() => {
    if (isOpen !== wasOpen.current) (isOpen ? heading : button).current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <section className="card flow tight plan-again no-print" aria-labelledby="again-title">
      <h2 id="again-title" ref={heading} tabIndex={-1}>
        {say('again.title')}
      </h2>
      <p className="soft">{say('again.lead')}</p>
      {open > 0 && <p>{say('again.open', { count: open })}</p>}
      <div role="status" className="flow tight">
        {planning.state === 'planning' && (
          <p>
            {say('again.planning')}{' '}
            <progress className="meter" max={planning.of} value={planning.done} aria-label={say('again.planning')} />
          </p>
        )}
        {planning.state === 'failed' && <p className="error">{say('again.failed')}</p>}
        {planning.state === 'ready' && proposed && (
          <Difference difference={livingDifference(model.living, proposed)} model={model} />
        )}
        {saving === 'kept' && !isOpen && <p>{say('again.done')}</p>}
      </div>
      {typeof saving === 'object' && <ProblemNotice problem={saving} />}
      <p className="row">
        {isOpen ? (
          <>
            <button
              type="button"
              className="button"
              disabled={planning.state !== 'ready' || saving === 'saving'}
              onClick={again.keep}
            >
              {say(saving === 'saving' ? 'again.keeping' : 'again.keep')}
            </button>
            <button type="button" className="button quiet" onClick={again.cancel}>
              {say('again.cancel')}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" ref={button} onClick={again.start}>
            {say('again.start')}
          </button>
        )}
      </p>
    </section>
  );
}

/** What would come, go, move and stay; each list in words. */
export function Difference({ difference, model }: { readonly difference: LivingDifference; readonly model: WorkModel }) {
  const { added, removed, moved, kept } = difference;
  const { words } = model;
  if (isSameWork(difference)) return <p>{say('again.same')}</p>;
  const lists = [
    { name: 'added', lines: added.map((action) => titleOf(action, model)) },
    { name: 'removed', lines: removed.map((action) => titleOf(action, model)) },
    {
      name: 'moved',
      lines: moved.map(({ action, from, to }) =>
        say('again.moved.line', {
          title: titleOf(action, model),
          from: from ? words.term(from) : say('none'),
          to: to ? words.term(to) : say('none'),
        }),
      ),
    },
    { name: 'kept', lines: kept.map((action) => titleOf(action, model)) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      <p>
        {say('again.difference', {
          added: added.length,
          moved: moved.length,
          removed: removed.length,
          kept: kept.length,
        })}
      </p>
      {lists.map(({ name, lines }) => (
        <details key={name} open={name !== 'kept'}>
          <summary>{say(`again.${name}`, { count: lines.length })}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
