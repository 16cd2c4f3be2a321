import type { Problem } from '../api.ts';

/** What became of one request of a lane. */
export type Sent = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly problem: Problem };

/** One kind of change on its way to the service. A lane sends one request at a time and keeps its own state. */
export interface Lane {
  /** Whether there is something to send now. */
  hasWork(): boolean;
  /** Whether anything is on this device only. */
  hasUnsaved(): boolean;
  /** Sends the next request. A refusal that the lane can settle itself (a conflict) counts as done. */
  send(keepalive: boolean): Promise<Sent>;
}
