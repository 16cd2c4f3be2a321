import type { TrackedId, Tracking } from '../../../src/domain/progress/tracking.ts';
import type { Value } from '../saving/values.ts';

/** What of an action was changed. */
export type Part = 'status' | 'dates' | 'owner' | 'note' | 'own';

/** One change that can be taken back. */
export type Undo =
  | { readonly kind: 'change'; readonly action: TrackedId; readonly part: Part; readonly before: Value }
  | { readonly kind: 'add'; readonly action: TrackedId }
  | { readonly kind: 'remove'; readonly action: TrackedId; readonly work: Tracking };

/** Remembers a change. A text that somebody goes on typing is one change. */
export function remember(past: readonly Undo[], undo: Undo): readonly Undo[] {
  const last = past.at(-1);
  const goesOn =
    undo.kind === 'change' &&
    last?.kind === 'change' &&
    last.action === undo.action &&
    last.part === undo.part &&
    undo.part !== 'status' &&
    undo.part !== 'dates';
  return goesOn ? past : [...past, undo];
}

/** The past of an action that is there again under another id. */
export function renamed(past: readonly Undo[], from: TrackedId, to: TrackedId): readonly Undo[] {
  return past.map((undo) => (undo.action === from ? { ...undo, action: to } : undo));
}
