import type { Explanation } from '../../../src/domain/explanation.ts';
import type { Names } from '../profile/names.ts';
import { Gate } from './gate.tsx';
import { Missing } from './missing.tsx';
import { NotApplicable } from './not-applicable.tsx';
import { Rated } from './rated.tsx';
import { WeightedMean } from './weighted-mean.tsx';

/** Why a figure is what it is: the component of its kind. */
export function Why({ explanation, names }: { readonly explanation: Explanation; readonly names: Names }) {
  switch (explanation.kind) {
    case 'rated':
      return <Rated explanation={explanation} names={names} />;
    case 'missing':
      return <Missing explanation={explanation} names={names} />;
    case 'not-applicable':
      return <NotApplicable explanation={explanation} names={names} />;
    case 'weighted-mean':
      return <WeightedMean explanation={explanation} names={names} />;
    case 'gate':
      return <Gate explanation={explanation} names={names} />;
  }
}
