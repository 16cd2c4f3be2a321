import type { Texts } from '../../../src/domain/texts.ts';
import type { Outbox } from '../saving/outbox.ts';
import { type Patches, stepsOf } from '../saving/patches.ts';
import { say } from '../words.ts';

/** Something that waits for a person, in one sentence. */
export interface Unsettled {
  readonly kind: 'conflict' | 'rejected' | 'given-up';
  /** Item, or JSON pointer of a value that was given up. */
  readonly key: string;
  readonly title: string;
  /** What the service says of a value that it does not take. */
  readonly detail: string;
}

/** All that waits for a person: answers changed by somebody else, and values that the service does not take. */
export function unsettledIn(texts: Texts, outbox: Outbox, changes: readonly Patches[]): readonly Unsettled[] {
  const itemName = (item: string): string => texts.items[item]?.title ?? item;
  const conflicts = outbox.conflicts.map((key) => ({
    kind: 'conflict' as const,
    key,
    title: say('conflict.title', { item: itemName(key) }),
    detail: '',
  }));
  const rejected = Object.entries(outbox.rejected).map(([key, detail]) => ({
    kind: 'rejected' as const,
    key,
    title: say('rejected.title', { item: itemName(key) }),
    detail,
  }));
  const givenUp = changes.flatMap((patches) =>
    Object.entries(patches.rejected ?? {}).map(([key, detail]) => ({
      kind: 'given-up' as const,
      key,
      title: say('rejected.title', { item: placeName(key, texts) }),
      detail,
    })),
  );
  return [...conflicts, ...rejected, ...givenUp];
}

/** A context question by its label; the words of figures are not here on every page. */
function placeName(pointer: string, { context }: Texts): string {
  const steps = stepsOf(pointer);
  const label = steps[0] === 'context' ? context[steps[1] ?? '']?.label : undefined;
  if (label !== undefined) return label;
  return steps[0] === 'years' || steps[0] === 'targets' ? say('rejected.figure') : say('rejected.details');
}
