import type { Explanation } from '../../../src/domain/explanation.ts';
import type { Names } from '../profile/names.ts';
import { say } from '../profile/say.ts';
import { Why } from './explanation.tsx';
import { type ExplanationProps, subjectOf } from './parts.ts';

type Part = ExplanationProps<'weighted-mean'>['explanation']['parts'][number];

/** A figure 0 to 100: the weighted mean of its parts, each of which opens to its own reasons. */
export function WeightedMean({ explanation, names }: ExplanationProps<'weighted-mean'>) {
  const { value, low, high, answered, rated, parts } = explanation;
  return (
    <>
      <p>
        {rated && value !== undefined
          ? say('mean', { value, count: parts.length })
          : say('mean.not-rated', { percent: percent(answered) })}
      </p>
      {high - low >= 0.5 && <p>{say('mean.range', { low, high, percent: percent(answered) })}</p>}
      <ul className="why-parts">
        {parts.map((part) => (
          <MeanPart key={subjectOf(part.part, names, '')} part={part} names={names} />
        ))}
      </ul>
    </>
  );
}

function MeanPart({ part, names }: { readonly part: Part; readonly names: Names }) {
  const counts = say('mean.part', { percent: percent(part.share), points: part.contribution });
  if (!isTree(part.part)) {
    return (
      <li>
        <Why explanation={part.part} names={names} />
        <p className="soft small">{counts}</p>
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary>
          {subjectOf(part.part, names, say('overall'))} <span className="soft small">{counts}</span>
        </summary>
        <Why explanation={part.part} names={names} />
      </details>
    </li>
  );
}

function isTree(explanation: Explanation): boolean {
  return explanation.kind === 'weighted-mean' || explanation.kind === 'gate';
}

function percent(share: number): number {
  return Math.round(share * 100);
}
