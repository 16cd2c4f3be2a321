import type { Explanation } from '../../../src/domain/explanation.ts';
import { Why } from '../explanation/explanation.tsx';
import type { Names } from './names.ts';

/** What lies behind a figure, one click away. `title` names the figure, so that every summary on the page differs. */
export function Behind({
  title,
  explanation,
  names,
}: {
  readonly title: string;
  readonly explanation: Explanation;
  readonly names: Names;
}) {
  return (
    <details className="behind">
      <summary>{title}</summary>
      <div className="flow">
        <Why explanation={explanation} names={names} />
      </div>
    </details>
  );
}
