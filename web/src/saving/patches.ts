/** A change by keys, merged key by key into what the service holds; null takes a value away. */
export type Patch = { readonly [key: string]: unknown };

/** Changes that wait, and the request that may be on its way. */
export interface Patches {
  readonly pending: Patch;
  readonly sending?: { readonly operation: string; readonly patch: Patch };
}

/** Nothing to send. */
export const NO_PATCHES: Patches = { pending: {} };

/** Adds a change; newer values win over those that wait. */
export function addPatch(patches: Patches, patch: Patch): Patches {
  return { ...patches, pending: mergePatches(patches.pending, patch) };
}

/** Puts what waits into a request; one that is still unanswered stays the next to be sent. */
export function beginPatch(patches: Patches, operation: string): Patches {
  if (patches.sending || isNothing(patches.pending)) return patches;
  return { pending: {}, sending: { operation, patch: patches.pending } };
}

/** The request was answered, well or for good: it is not sent again. */
export function endPatch(patches: Patches): Patches {
  return { pending: patches.pending };
}

/** Whether anything waits or is on its way. */
export function hasPatches(patches: Patches): boolean {
  return patches.sending !== undefined || !isNothing(patches.pending);
}

/** What is not confirmed yet, as one change: to be shown over what the service holds. */
export function unconfirmed(patches: Patches): Patch {
  return mergePatches(patches.sending?.patch ?? {}, patches.pending);
}

/** Two changes as one, the second over the first. */
export function mergePatches(first: Patch, second: Patch): Patch {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    merged[key] = isPatch(before) && isPatch(value) ? mergePatches(before, value) : value;
  }
  return merged;
}

/** Applies a change: null removes, objects are entered, all else replaces. */
export function applyPatch(to: Patch, patch: Patch): Patch {
  const result: Record<string, unknown> = { ...to };
  for (const [key, value] of Object.entries(patch)) {
    const before = result[key];
    if (value === null) delete result[key];
    else result[key] = isPatch(value) ? applyPatch(isPatch(before) ? before : {}, value) : value;
  }
  return result;
}

function isPatch(value: unknown): value is Patch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(patch: Patch): boolean {
  return Object.keys(patch).length === 0;
}
