import type { Fate } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

/** What the proposed plan would do with an action; nothing where it stays as it is. */
export function FateTag({ fate, model: { kept, words } }: { readonly fate: Fate; readonly model: PlanModel }) {
  if (fate.kind === 'stays') return null;
  if (fate.kind !== 'moves') return <span className={`tag fate-${fate.kind}`}>{say(`fate.${fate.kind}`)}</span>;
  const from = kept.terms.find(({ index }) => index === fate.from);
  return <span className="tag fate-moves">{say('fate.moves', { term: from ? words.term(from) : say('none') })}</span>;
}
