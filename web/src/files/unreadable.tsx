import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Checked } from './check-bundle.ts';
import { say } from './say.ts';

/** Says why a file cannot be checked, and what to do. */
export function Unreadable({ checked }: { readonly checked: Exclude<Checked, { readonly kind: 'checked' }> }) {
  if (checked.kind === 'unreadable') {
    const { detail, errors = [] } = checked.fault;
    return <ProblemNotice problem={{ status: 400, title: '', detail, errors }} />;
  }
  const { id, version } = checked.bundle.report.questionnaire;
  if (checked.problem.status !== 404) return <ProblemNotice problem={checked.problem} />;
  return <p className="notice danger">{say('unknown-version', { name: `${id} ${version}` })}</p>;
}
