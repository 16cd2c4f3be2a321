const SHORTEST = 1_000;
const LONGEST = 60_000;

/** Milliseconds before try number `attempt` (1 is the first repetition): full jitter, doubling, 1 to 60 s. `chance` is 0 to 1. */
export function backoff(attempt: number, chance: number, retryAfterSeconds = 0): number {
  const ceiling = Math.min(LONGEST, SHORTEST * 2 ** Math.min(attempt, 16));
  return Math.max(SHORTEST + chance * (ceiling - SHORTEST), retryAfterSeconds * 1_000);
}
