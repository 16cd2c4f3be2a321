import { ScopeRadios } from '../form/scope-radios.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { useSession } from './use-session.ts';

/** Quick scan or full assessment. Changing keeps every answer. */
export function ScopeChoice() {
  const { bundle, assessment, changeDetails } = useSession();
  const { scope } = useWatched(assessment);
  return <ScopeRadios bundle={bundle} scope={scope} onChange={(next) => changeDetails({ scope: next })} />;
}
