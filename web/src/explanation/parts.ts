import type { Explanation } from '../../../src/domain/explanation.ts';
import type { Names } from '../profile/names.ts';

/** What the component of a kind of explanation is given. */
export interface ExplanationProps<Kind extends Explanation['kind']> {
  readonly explanation: Extract<Explanation, { kind: Kind }>;
  readonly names: Names;
}
