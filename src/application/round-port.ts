import type { CivilDate } from '../domain/roadmap.ts';
import type { CheckValues, RoundResults } from '../domain/rounds/results.ts';
import type { NewLink } from './access-port.ts';
import type { AssessmentId, Instant, Outcome, Permit } from './ports.ts';

/** A round of short checks: open until it is closed, then its published results and nothing else. */
export interface RoundRecord {
  /** 1 for the first round of an assessment. */
  readonly number: number;
  readonly openedOn: CivilDate;
  /** Its links lapse at this moment. */
  readonly closesAt: Instant;
  readonly closed: { readonly on: CivilDate; readonly results: RoundResults } | undefined;
}

/** What one respondent of a round said; `version` grows with each change. */
export interface CheckResponse {
  readonly shortCheck: string;
  readonly values: CheckValues;
  readonly version: number;
}

/** Rounds of short checks. */
export interface RoundStore {
  /** Every round, newest first. */
  rounds(id: AssessmentId): Promise<readonly RoundRecord[]>;
  /** Opens round `number` with its links; `stale` when there is such a round, or another one is open. */
  open(permit: Permit, round: Pick<RoundRecord, 'number' | 'closesAt'>, links: readonly NewLink[]): Promise<Outcome<null>>;
  /** What was said in a round, in no meaningful order. Nobody outside the service ever sees it. */
  responses(id: AssessmentId, round: number): Promise<readonly CheckResponse[]>;
  /** Keeps, changes or (without values) takes back what the permit's own respondent said. */
  respond(permit: Permit, values: CheckValues): Promise<Outcome<null>>;
  /**
   * Closes a round: keeps the results, deletes what each respondent said and revokes its links. `seen` is the sum of the
   * versions that the results were made from; `stale` when somebody answered since, or the round is closed.
   */
  close(permit: Permit, round: number, seen: number, results: RoundResults): Promise<Outcome<null>>;
}
