import type { MaturityProfile } from '../profile.ts';
import type { MemberProgress } from './cohort.ts';

/** How far a school has come: answered items of those that are asked. */
export function progressOf({ coverage }: Pick<MaturityProfile, 'coverage'>, submitted: boolean): MemberProgress {
  return submitted ? { kind: 'submitted' } : { kind: 'answering', answered: coverage.answered, asked: coverage.applicable };
}
