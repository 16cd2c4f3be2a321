/** A change by keys, merged key by key into what the service holds; null takes a value away. */
export type Patch = { readonly [key: string]: unknown };

/** Changes that wait, and the request that may be on its way. */
export interface Patches {
  readonly pending: Patch;
  readonly sending?: { readonly operation: string; readonly patch: Patch };
  /** What the service said of values that it does not take, by JSON pointer. They are given up: nothing sends them again. */
  readonly rejected?: Readonly<Record<string, string>>;
}

/** Nothing to send. */
export const NO_PATCHES: Patches = { pending: {} };

/** Adds a change; newer values win over those that wait, and replace what was refused. */
export function addPatch(patches: Patches, patch: Patch): Patches {
  const still = Object.entries(patches.rejected ?? {}).filter(([pointer]) => !holds(patch, stepsOf(pointer)));
  return { ...patches, pending: mergePatches(patches.pending, patch), rejected: Object.fromEntries(still) };
}

/** Puts what waits into a request; one that is still unanswered stays the next to be sent. */
export function beginPatch(patches: Patches, operation: string): Patches {
  if (patches.sending || isNothing(patches.pending)) return patches;
  return { ...patches, pending: {}, sending: { operation, patch: patches.pending } };
}

/** The request was answered, well or for good: it is not sent again. */
export function endPatch({ sending: _, ...rest }: Patches): Patches {
  return rest;
}

/**
 * The service does not take the values at these places of the request: they are given up, the others wait to be sent without
 * them. Undefined where no place lies in the request.
 */
export function rejectPatch(patches: Patches, errors: readonly Refusal[]): Patches | undefined {
  const patch = patches.sending?.patch ?? {};
  const named = errors.filter(({ pointer }) => holds(patch, stepsOf(pointer)));
  if (named.length === 0) return undefined;
  const left = named.reduce((rest, { pointer }) => withoutPlace(rest, stepsOf(pointer)), patch);
  const said = Object.fromEntries(named.map(({ pointer, detail }) => [pointer, detail]));
  return {
    pending: mergePatches(left, patches.pending),
    rejected: { ...patches.rejected, ...said },
  };
}

/** What the service says of a place. */
export interface Refusal {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly detail: string;
}

/** Whether anything waits or is on its way. */
export function hasPatches(patches: Patches): boolean {
  return patches.sending !== undefined || !isNothing(patches.pending);
}

/** Whether the service has refused a value that nobody has replaced since. */
export function hasRejected({ rejected = {} }: Patches): boolean {
  return Object.keys(rejected).length > 0;
}

/** Somebody has read what was refused. */
export function readRejected(patches: Patches): Patches {
  return { ...patches, rejected: {} };
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

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether a place, or a value it lies in, is part of a change. */
function holds(patch: Patch, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined || !Object.hasOwn(patch, step)) return false;
  const value = patch[step];
  return rest.length === 0 || !isPatch(value) || holds(value, rest);
}

/** The change without the value at a place, and without what is empty then. */
function withoutPlace(patch: Patch, [step = '', ...rest]: readonly string[]): Patch {
  const { [step]: value, ...others } = patch;
  if (rest.length === 0 || !isPatch(value)) return others;
  const left = withoutPlace(value, rest);
  return isNothing(left) ? others : { ...others, [step]: left };
}

function isPatch(value: unknown): value is Patch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(patch: Patch): boolean {
  return Object.keys(patch).length === 0;
}
