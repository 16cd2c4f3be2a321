import { Link } from 'wouter';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

/** Shown for an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title={say('missing.title')}>
      <div className="flow">
        <p className="lead">{say('missing.text')}</p>
        <p>
          <Link href="/" className="button">
            {say('missing.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
