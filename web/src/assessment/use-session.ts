import { createContext, useContext, useMemo } from 'react';
import { type Section, sectionsOf } from '../form/sections.ts';
import { shownAll } from '../saving/outbox.ts';
import { useWatched } from '../saving/use-watched.ts';
import type { Values } from '../saving/values.ts';
import { conditionsIn, type Progress, progressOf, type QuestionState, statesOf } from './progress.ts';
import type { Session } from './session.ts';
import { itemsStanding, type ToConfirm, toConfirmIn } from './standing-since.ts';

/** Carries the open assessment to its pages. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The open assessment. Outside the pages of one: a programming error. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('this page belongs to an assessment');
  return session;
}

/** A section with the state of its questions. */
export interface SectionState {
  readonly section: Section;
  readonly states: ReadonlyMap<string, QuestionState>;
  readonly progress: Progress;
  readonly toConfirm: ToConfirm;
}

/** How the whole assessment stands now. */
export interface Standing {
  readonly sections: readonly SectionState[];
  readonly holding: ReadonlySet<string>;
  readonly values: Values;
  /** Items whose answer stands since the earlier submission. */
  readonly standing: ReadonlySet<string>;
}

/** The sections in scope with their progress; follows every change. */
export function useStanding(): Standing {
  const { bundle, assessment, outbox, earlier: before } = useSession();
  const { scope, context, submitted } = useWatched(assessment);
  const waiting = useWatched(outbox);
  const last = useWatched(before);
  // Closed answers ask nothing.
  const earlier = submitted ? undefined : last;
  // Sections and conditions keep their identity while only answers change: the form is built on them.
  const sections = useMemo(() => sectionsOf(bundle, scope), [bundle, scope]);
  const holding = useMemo(() => conditionsIn(bundle, context), [bundle, context]);
  return useMemo(() => {
    const values = shownAll(waiting);
    const standing = itemsStanding(earlier, waiting);
    const withStates = sections.map((section) => {
      const states = statesOf(section, bundle, holding, values);
      return { section, states, progress: progressOf(states), toConfirm: toConfirmIn(section, states, earlier, standing) };
    });
    return { sections: withStates, holding, values, standing };
  }, [bundle, sections, holding, waiting, earlier]);
}
