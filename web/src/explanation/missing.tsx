import { missingSentences } from '../../../src/domain/sentences/explanation.ts';
import type { ExplanationProps } from './parts.ts';
import { Sentences } from './sentences.tsx';

/** An item without a level: not answered yet, or "don't know". It is not counted as zero. */
export function Missing({ explanation, names }: ExplanationProps<'missing'>) {
  return <Sentences code={names.item(explanation.item).code} sentences={missingSentences(names.says, explanation)} />;
}
