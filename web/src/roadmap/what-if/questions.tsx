import type { PlanInput } from '../../../../src/domain/roadmap/compile.ts';
import type { Roadmap, StoredPlan } from '../../../../src/domain/roadmap.ts';
import type { Version } from '../../profile/version.ts';
import type { Change } from '../draft.ts';
import type { PlanWords } from '../plan-words.ts';
import { Path } from './path.tsx';
import { WhatIf } from './what-if.tsx';

/** What questions about a plan are asked from. */
export interface QuestionProps {
  readonly version: Version;
  readonly input: PlanInput;
  readonly plan: StoredPlan;
  readonly terms: Roadmap['terms'];
  readonly words: PlanWords;
  readonly change: (change: Change) => void;
}

/** A question that can be asked of a plan; loaded when it is asked. */
export default function Question({ kind, ...props }: QuestionProps & { readonly kind: 'what-if' | 'path' }) {
  return kind === 'what-if' ? <WhatIf {...props} /> : <Path {...props} />;
}
