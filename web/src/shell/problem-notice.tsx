import type { Problem } from '../api.ts';
import { say } from '../words.ts';

/** Says what went wrong with a request, in the words of the service. */
export function ProblemNotice({ problem: { status, title, detail, errors } }: { readonly problem: Problem }) {
  return (
    <div className="notice danger" role="alert">
      <p>{status === 0 ? say('problem.offline') : detail || title || say('problem.unknown')}</p>
      {errors && errors.length > 0 ? (
        <ul>
          {errors.map((error) => (
            <li key={error.pointer}>
              {error.detail} <span className="code">{error.pointer}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
