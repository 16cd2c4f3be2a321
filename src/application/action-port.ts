import type { TrackedActions, TrackedId, Tracking, TrackingChange } from '../domain/progress/tracking.ts';
import type { AssessmentId, Operation, Outcome, Permit } from './ports.ts';

/** What is kept of one action from now on; `version` is the one the writer saw, 0 when nothing was kept. */
export interface ActionChange {
  readonly action: TrackedId;
  readonly version: number;
  readonly tracking: Tracking;
  /** Added to the history; undefined: this change is part of its last step. */
  readonly step: TrackingChange | undefined;
}

/** An action of the school's own that is added. */
export type NewAction = Omit<ActionChange, 'version'>;

/** The actions that schools track. Histories only grow; they go with their action. */
export interface ActionStore {
  tracked(id: AssessmentId): Promise<TrackedActions>;
  /** All changes or none: `stale` when one of the versions is not the stored one. Actions are distinct. */
  save(
    permit: Permit,
    operation: Operation,
    changes: readonly ActionChange[],
  ): Promise<Outcome<Readonly<Record<TrackedId, number>>>>;
  /** Adds an action of the school's own; `too-many` when there would be more than `most` of them. */
  add(permit: Permit, operation: Operation, added: NewAction, most: number): Promise<Outcome<TrackedId>>;
  /** Takes an action away with its history. One that is not there is no error. */
  remove(permit: Permit, action: TrackedId): Promise<Outcome<null>>;
}
