import type { LeftOutAction } from '../../../src/domain/roadmap.ts';
import { leftOutSentence } from '../../../src/domain/sentences/roadmap.ts';
import type { Change, Decision } from './draft.ts';
import type { PlanModel } from './plan-model.ts';
import { say } from './say.ts';

/** The actions that are not in the plan, each with its reason, and what the school itself took out first. */
export function LeftOut({ model }: { readonly model: PlanModel }) {
  const { leftOut } = model.proposed ?? model.kept;
  const own = leftOut.filter(isDecided);
  const others = leftOut.filter((one) => !isDecided(one));
  return (
    <>
      {own.length > 0 && (
        <>
          <h3>{say('left-out.own')}</h3>
          <LeftOutList leftOut={own} model={model} />
        </>
      )}
      <details>
        <summary>{say('left-out.others', { count: others.length })}</summary>
        <LeftOutList leftOut={others} model={model} />
      </details>
    </>
  );
}

function LeftOutList({ leftOut, model }: { readonly leftOut: readonly LeftOutAction[]; readonly model: PlanModel }) {
  const { words, names, change } = model;
  return (
    <ul className="plain-list left-out">
      {leftOut.map((one) => (
        <li key={one.action} className={`with-blaze ${names.tone(words.action(one.action)?.dimension ?? '')}`}>
          <span className="blaze" aria-hidden="true" />
          <span>
            <b>{words.title(one.action)}</b> <span className="code">{words.code(one.action)}</span>
            <br />
            {leftOutSentence(words.says, one)}{' '}
            {change && <Decide leftOut={one} title={words.title(one.action)} change={change} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Decide({
  leftOut,
  title,
  change,
}: {
  readonly leftOut: LeftOutAction;
  readonly title: string;
  readonly change: (change: Change) => void;
}) {
  const { action, reason } = leftOut;
  const next: Decision | undefined = isDecided(leftOut)
    ? { kind: reason.kind === 'done' ? 'not-done' : 'take-back', action }
    : reason.kind === 'condition' || reason.kind === 'restriction' || reason.kind === 'no-date'
      ? undefined
      : { kind: 'pin', action };
  if (!next) return null;
  return (
    <button type="button" className="link-button no-print" onClick={() => change(next)}>
      {say(next.kind === 'pin' ? 'left-out.pin' : `decision.${next.kind}`)}
      <span className="hidden-visually">: {title}</span>
    </button>
  );
}

function isDecided({ reason }: LeftOutAction): boolean {
  return reason.kind === 'declined' || reason.kind === 'done';
}
