import type { Problem } from '../api.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { say } from './say.ts';

/** A page that could not be made: what went wrong, and a way to try again. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  return (
    <Page title={say('problem.title')}>
      <div className="flow">
        <ProblemNotice problem={problem} />
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {say('problem.again')}
        </button>
      </div>
    </Page>
  );
}
