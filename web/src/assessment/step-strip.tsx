import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { pathOf } from './paths.ts';
import { isTrouble, SaveStatus } from './save-status.tsx';
import { unsettledIn } from './unsettled-list.ts';
import { type SectionState, useSession, useStanding } from './use-session.ts';

const Unsettled = lazy(() => import('./unsettled.tsx'));

/**
 * Stays in sight while the page scrolls: whether all is saved, what waits for a person and, on a page of questions, how far
 * it is and the way back from the last change. Where nothing is typed it stays out of the way until something is wrong.
 */
export function StepStrip() {
  const session = useSession();
  const { sections } = useStanding();
  const [place] = useLocation();
  const { id } = useWatched(session.assessment);
  const outbox = useWatched(session.outbox);
  const changes = [useWatched(session.details), useWatched(session.figures)];
  const { kind } = useWatched(session.saver.status);
  const unsettled = unsettledIn(session.bundle.texts, outbox, changes);
  const here = sections.find(({ section, progress }) => progress.asked > 0 && place === pathOf.section(id, section.id));
  const isTyping = here !== undefined || [pathOf.context(id), pathOf.figures(id)].includes(place);
  const isShown = isTyping || place === pathOf.plan(id);
  const isUrgent = isTrouble(kind) || unsettled.length > 0;
  return (
    <section
      className={['save-strip no-print', isTyping || isUrgent ? 'strip' : isShown ? '' : 'is-away', toneOf(here)].join(' ')}
      aria-label={say('strip.label')}
    >
      <div className="bar">
        {here ? <Progress state={here} /> : null}
        <SaveStatus saver={session.saver} unsettled={unsettled} />
        {here ? <Undo /> : null}
      </div>
      {unsettled.length > 0 ? (
        <Suspense fallback={null}>
          <Unsettled list={unsettled} />
        </Suspense>
      ) : null}
    </section>
  );
}

function toneOf(state: SectionState | undefined): string {
  return state ? `tone-${state.section.tone}` : '';
}

function Progress({ state: { progress } }: { readonly state: SectionState }) {
  return (
    <label className="strip-progress">
      <span>{say('strip.progress', { done: progress.done, asked: progress.asked })}</span>
      <progress className="meter" max={Math.max(progress.asked, 1)} value={progress.done} />
    </label>
  );
}

function Undo() {
  const session = useSession();
  const last = useWatched(session.undoable).at(-1)?.item;
  const code = session.bundle.questionnaire.items.find(({ id }) => id === last)?.code;
  return (
    <button type="button" className="link-button" disabled={last === undefined} onClick={session.undo}>
      {code === undefined ? say('strip.undo') : say('strip.undo-of', { code })}
    </button>
  );
}
