import { useWatched } from '../saving/use-watched.ts';
import { day, say } from '../words.ts';
import type { ToConfirm } from './standing-since.ts';
import { useSession } from './use-session.ts';

/** In a later round: how many answers of the earlier submission wait to be confirmed. */
export function RoundNotice({ toConfirm: { of, left } }: { readonly toConfirm: ToConfirm }) {
  const session = useSession();
  const earlier = useWatched(session.earlier);
  if (!earlier || of === 0) return null;
  const since = day(earlier.submittedOn);
  return (
    <p className="notice" role="status">
      {left > 0 ? say('round.left', { left, of, day: since }) : say('round.done', { of, day: since })}
    </p>
  );
}
