import { useMemo, useRef } from 'react';
import { ContextFields } from '../form/context-fields.tsx';
import { questionsOf } from '../form/context-questions.ts';
import type { FormData } from '../form/form.tsx';
import { contextValueOf } from './context-values.ts';
import { useSession } from './use-session.ts';

/** The context questions of a stage; each change is saved by itself and takes effect at once. */
export function ContextForm({ stage }: { readonly stage: 'start' | 'roadmap' }) {
  const { bundle, assessment, changeDetails } = useSession();
  const names = useMemo(() => questionsOf(bundle.questionnaire, stage), [bundle, stage]);
  const first = useRef<FormData>(assessment.get().context).current;
  const latest = useRef(first);
  const take = (next: FormData): void => {
    const changed = names.filter((name) => next[name] !== latest.current[name]);
    latest.current = next;
    if (changed.length === 0) return;
    changeDetails({ context: Object.fromEntries(changed.map((name) => [name, contextValueOf(next[name])])) });
  };
  return <ContextFields bundle={bundle} names={names} context={first} onChange={take} />;
}
