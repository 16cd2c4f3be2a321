import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

interface RefusedPageProps {
  readonly problem: Problem;
  /** Answers that only this device holds. */
  readonly kept: number;
}

/** Shown when an assessment cannot be opened: why, what is safe, and the way back in. */
export function RefusedPage({ problem: { status, detail }, kept }: RefusedPageProps) {
  const isOffline = status === 0;
  return (
    <Page title={say(isOffline ? 'refused.offline.title' : 'refused.title')}>
      <div className="flow">
        <p className="lead">
          {isOffline ? say('refused.offline.text') : status === 401 || status === 404 ? say('refused.text') : detail}
        </p>
        {kept > 0 ? <p className="notice">{say('refused.kept', { count: kept })}</p> : null}
        <p className="row">
          {isOffline ? (
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {say('refused.again')}
            </button>
          ) : (
            <Link href="/o" className="button">
              {say('refused.sign-in')}
            </Link>
          )}
          <Link href="/">{say('missing.home')}</Link>
        </p>
      </div>
    </Page>
  );
}
