import type { Deadline } from '../../../src/domain/roadmap.ts';
import { say } from './say.ts';

/** How sure a date is, in words. */
export function Certainty({ certainty }: { readonly certainty: Deadline['certainty'] }) {
  return <span className={`tag certainty-${certainty}`}>{say(`certainty.${certainty}`)}</span>;
}
