import type { Explanation } from '../../../src/domain/explanation.ts';
import { meanSentences, partSentence } from '../../../src/domain/sentences/explanation.ts';
import { dimensionName, itemName } from '../../../src/domain/sentences/profile-words.ts';
import type { Names } from '../profile/names.ts';
import { Why } from './explanation.tsx';
import type { ExplanationProps } from './parts.ts';
import { Sentences } from './sentences.tsx';

type Part = ExplanationProps<'weighted-mean'>['explanation']['parts'][number];

/** A figure 0 to 100: the weighted mean of its parts, each of which opens to its own reasons. */
export function WeightedMean({ explanation, names }: ExplanationProps<'weighted-mean'>) {
  return (
    <>
      <Sentences sentences={meanSentences(names.says, explanation)} />
      <ul className="why-parts">
        {explanation.parts.map((part) => (
          <li key={subjectOf(part.part, names)}>
            <MeanPart part={part} names={names} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** An item in a few lines; a mean inside the mean opens on one more click. */
function MeanPart({ part, names }: { readonly part: Part; readonly names: Names }) {
  const counts = <span className="soft small">{partSentence(names.says, part)}</span>;
  if (part.part.kind !== 'weighted-mean' && part.part.kind !== 'gate') {
    return (
      <>
        <Why explanation={part.part} names={names} />
        {counts}
      </>
    );
  }
  return (
    <details>
      <summary>{subjectOf(part.part, names)}</summary>
      <p>{counts}</p>
      <Why explanation={part.part} names={names} />
    </details>
  );
}

function subjectOf(explanation: Explanation, { says }: Names): string {
  return 'item' in explanation ? itemName(says, explanation.item) : dimensionName(says, explanation.of);
}
