import { notApplicableSentences } from '../../../src/domain/sentences/explanation.ts';
import type { ExplanationProps } from './parts.ts';
import { Sentences } from './sentences.tsx';

/** An item that does not apply to this school: because of its context, or for the reason the school gave. */
export function NotApplicable({ explanation, names }: ExplanationProps<'not-applicable'>) {
  return <Sentences code={names.item(explanation.item).code} sentences={notApplicableSentences(names.says, explanation)} />;
}
