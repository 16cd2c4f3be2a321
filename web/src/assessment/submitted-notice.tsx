import { Link } from 'wouter';
import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { pathOf } from './paths.ts';
import { isOwner } from './role.ts';
import { useSession } from './use-session.ts';

/** Says that the answers are closed, and where they can be opened again. */
export function SubmittedNotice() {
  const { assessment } = useSession();
  const shown = useWatched(assessment);
  const { id, submitted } = shown;
  if (!submitted) return null;
  return (
    <p className="notice">
      {say('submitted.notice')} {isOwner(shown) ? <Link href={pathOf.review(id)}>{say('submitted.reopen-where')}</Link> : null}{' '}
      <Link href={pathOf.downloads(id)}>{say('submitted.downloads')}</Link>
    </p>
  );
}
