import { ratedSentences } from '../../../src/domain/sentences/explanation.ts';
import type { ExplanationProps } from './parts.ts';
import { Sentences } from './sentences.tsx';

/** An item with answers: its level, its value, and what each group of respondents said. */
export function Rated({ explanation, names }: ExplanationProps<'rated'>) {
  return <Sentences code={names.item(explanation.item).code} sentences={ratedSentences(names.says, explanation)} />;
}
