import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { sayLater } from '../say-later.ts';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

interface RefusedPageProps {
  readonly problem: Problem;
  /** Answers that only this device holds. */
  readonly kept: number;
}

/** Shown when an assessment cannot be opened: why, what is safe, and the way back in. */
export default function RefusedPage({ problem: { status, detail }, kept }: RefusedPageProps) {
  const because = status === 0 ? 'offline' : status >= 500 || status === 429 ? 'service' : 'access';
  return (
    <Page title={sayLater(`refused.${because}.title`)}>
      <div className="flow">
        <p className="lead">{because === 'service' && detail !== '' ? detail : sayLater(`refused.${because}.text`)}</p>
        {kept > 0 ? <p className="notice">{sayLater('refused.kept', { count: kept })}</p> : null}
        <p className="row">
          {because === 'access' ? (
            <Link href="/o" className="button">
              {sayLater('refused.sign-in')}
            </Link>
          ) : (
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {sayLater('refused.again')}
            </button>
          )}
          <Link href="/">{say('missing.home')}</Link>
        </p>
      </div>
    </Page>
  );
}
