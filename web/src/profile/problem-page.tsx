import type { Problem } from '../api.ts';
import { Page } from '../shell/page.tsx';
import { say } from './say.ts';

/** A page that could not be made: what went wrong and what to do. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  return (
    <Page title={say('problem.title')}>
      <div className="flow">
        <p className="notice danger" role="alert">
          {problem.status === 0 ? say('problem.offline') : problem.detail || say('problem.unknown')}
        </p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {say('problem.again')}
        </button>
      </div>
    </Page>
  );
}
