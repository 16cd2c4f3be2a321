import type { Fate } from './plan-difference.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

/** What the proposed plan would do with an action; nothing where it stays as it is. */
export function FateTag({ fate, model }: { readonly fate: Fate; readonly model: PlanModel }) {
  if (fate.kind === 'stays') return null;
  return <span className="tag fate">{textOf(fate, model)}</span>;
}

/** The way from an action to the proposal that would change it. */
export function FateLink() {
  return (
    <p className="small">
      <a href="#proposal-title">{say('fate.proposal')}</a>
    </p>
  );
}

function textOf(fate: Exclude<Fate, { kind: 'stays' }>, { kept, words }: PlanModel): string {
  if (fate.kind !== 'moves') return say(`fate.${fate.kind}`);
  const from = kept.terms.find(({ index }) => index === fate.from);
  return say('fate.moves', { term: from ? words.term(from) : say('none') });
}
