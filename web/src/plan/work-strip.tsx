import { useEffect, useRef } from 'react';
import type { Headway } from '../../../src/domain/progress/living-plan.ts';
import { titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';
import type { Undo } from './undo.ts';

interface WorkStripProps {
  readonly model: WorkModel;
  /** The last change that can be taken back. */
  readonly last: Undo | undefined;
  readonly onUndo: () => void;
}

/** Stays in sight while the page scrolls: how far the plan is, in words and as a bar, and the way back from the last change. */
export function WorkStrip({ model, last, onUndo }: WorkStripProps) {
  const { headway } = model.living;
  const button = useRef<HTMLButtonElement>(null);
  // The card with the pressed button is gone; focus goes to the way back.
  useEffect(() => {
    if (last?.kind === 'remove') button.current?.focus();
  }, [last]);
  return (
    <div className="strip work-strip">
      <label className="strip-progress">
        <span>{headwayText(headway)}</span>
        <progress className="meter" max={Math.max(headway.all, 1)} value={headway.done} />
      </label>
      <button ref={button} type="button" className="link-button no-print" disabled={last === undefined} onClick={onUndo}>
        {last ? say('undo.of', { name: nameOf(last, model) }) : say('undo')}
      </button>
    </div>
  );
}

/** "5 of 24 actions done · 3 under way · one slipping". */
export function headwayText({ all, done, doing, slipping }: Headway): string {
  return [
    say('headway', { done, all }),
    ...(doing > 0 ? [say('headway.doing', { count: doing })] : []),
    ...(slipping > 0 ? [say('headway.slipping', { count: slipping })] : []),
  ].join(' · ');
}

/** The code of an action of the catalogue, which is short; the title of the school's own. */
function nameOf(undo: Undo, model: WorkModel): string {
  if (undo.kind === 'remove') return undo.work.own?.title ?? undo.action;
  const action = model.living.actions.find(({ id }) => id === undo.action);
  const code = model.words.action(undo.action)?.code;
  return code ?? (action ? titleOf(action, model) : undo.action);
}
