import type { Explanation } from '../../../src/domain/explanation.ts';
import type { Names } from '../profile/names.ts';

/** One kind of explanation. */
export type Kind = Explanation['kind'];

/** What the component of a kind is given. */
export interface ExplanationProps<K extends Kind> {
  readonly explanation: Extract<Explanation, { kind: K }>;
  readonly names: Names;
}

/** The name of what an explanation is about, with its code: `LEA-1 Strategy`, or the school as a whole. */
export function subjectOf(explanation: Explanation, names: Names, overall: string): string {
  if ('item' in explanation) return codeAndName(names.item(explanation.item));
  return explanation.of === 'overall' ? overall : codeAndName(names.dimension(explanation.of));
}

/** Code and name as one text. */
export function codeAndName({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${name}`;
}
