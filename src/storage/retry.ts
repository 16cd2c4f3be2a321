import { StorageUnavailable } from '../application/ports.ts';

/** What a D1 error asks for. `unknown` is a fault of ours and is passed on as it is. */
export type Remedy = 'retry' | 'retry-once' | 'give-up' | 'unknown';

/**
 * The errors Cloudflare documents for D1, by a part of their text, in the order they are tried: a text of the first
 * group may contain one of the last group.
 */
export const DOCUMENTED_ERRORS: readonly { readonly text: string; readonly remedy: Exclude<Remedy, 'unknown'> }[] = [
  { text: 'storage operation exceeded timeout which caused object to be reset', remedy: 'give-up' },
  { text: 'isolate exceeded its memory limit', remedy: 'give-up' },
  { text: 'exceeded its CPU time limit', remedy: 'give-up' },
  { text: 'overloaded. Requests queued for too long', remedy: 'retry-once' },
  { text: 'overloaded. Too many requests queued', remedy: 'retry-once' },
  { text: 'D1 DB reset because its code was updated', remedy: 'retry' },
  { text: 'Internal error while starting up D1 DB storage caused object to be reset', remedy: 'retry' },
  { text: 'Network connection lost', remedy: 'retry' },
  { text: 'Internal error in D1 DB storage caused object to be reset', remedy: 'retry' },
  { text: 'Cannot resolve D1 DB due to transient issue on remote node', remedy: 'retry' },
  { text: "Can't read from request stream because client disconnected", remedy: 'retry' },
];

/** Time and chance, so that tests need neither. */
export interface Patience {
  /** Milliseconds since any fixed moment. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
  /** 0 up to, not including, 1. */
  random(): number;
}

/** The patience of a running Worker. */
export const PATIENCE: Patience = {
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};

const MOST_ATTEMPTS = 4;
const MOST_MILLISECONDS = 3000;

/** What the text of an error asks for. */
export function remedyFor(error: unknown): Remedy {
  const message = error instanceof Error ? error.message : String(error);
  return DOCUMENTED_ERRORS.find(({ text }) => message.includes(text))?.remedy ?? 'unknown';
}

/** Runs a read, or a write that must not run twice: a documented error becomes `StorageUnavailable` at once. */
export async function once<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw remedyFor(error) === 'unknown' ? error : unavailable(error);
  }
}

/**
 * Runs a batch that carries a row naming the attempt, so that a second run of it fails instead of doing it twice.
 * Up to four attempts in three seconds with full jitter; one more after an overload, none after a timeout.
 */
export async function retrying<T>(attempt: () => Promise<T>, patience: Patience): Promise<T> {
  const until = patience.now() + MOST_MILLISECONDS;
  let overloads = 0;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const remedy = remedyFor(error);
      if (remedy === 'unknown') throw error;
      if (remedy === 'retry-once') overloads += 1;
      const pause = remedy === 'retry-once' ? 300 + 600 * patience.random() : 50 * 2 ** attempts * patience.random();
      if (remedy === 'give-up' || overloads > 1 || attempts >= MOST_ATTEMPTS || patience.now() + pause > until)
        throw unavailable(error);
      await patience.pause(pause);
    }
  }
}

function unavailable(error: unknown): StorageUnavailable {
  return new StorageUnavailable('the storage did not answer', { cause: error });
}
