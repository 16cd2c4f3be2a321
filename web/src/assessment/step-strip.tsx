import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { type SectionState, useSession } from './use-session.ts';

/** Stays in sight while the page scrolls: how far this section is, and the way back from the last change. */
export function StepStrip({ state: { progress } }: { readonly state: SectionState }) {
  const session = useSession();
  const undoable = useWatched(session.undoable);
  const last = undoable.at(-1)?.item;
  const code = session.bundle.questionnaire.items.find(({ id }) => id === last)?.code;
  return (
    <div className="strip">
      <label className="strip-progress">
        <span>{say('strip.progress', { done: progress.done, asked: progress.asked })}</span>
        <progress className="meter" max={Math.max(progress.asked, 1)} value={progress.done} />
      </label>
      <button type="button" className="link-button" disabled={last === undefined} onClick={session.undo}>
        {code === undefined ? say('strip.undo') : say('strip.undo-of', { code })}
      </button>
    </div>
  );
}
