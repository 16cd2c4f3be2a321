import { createContext, useContext } from 'react';
import type { EarlierSubmission } from '../../../src/domain/submission.ts';

/** What rated items read of the submission before the present answers. */
export interface EarlierAnswers {
  readonly earlier: EarlierSubmission;
  /** Items whose answer stands since then. */
  readonly standing: ReadonlySet<string>;
  confirm(item: string): void;
}

/** Carries it to the items; undefined in a first round, and once the answers are closed. */
export const EarlierAnswersContext = createContext<EarlierAnswers | undefined>(undefined);

/** The submission before the present answers, where there is one. */
export function useEarlierAnswers(): EarlierAnswers | undefined {
  return useContext(EarlierAnswersContext);
}
