import { say } from '../profile/say.ts';
import { codeAndName, type ExplanationProps } from './parts.ts';

/** An item that does not apply to this school: because of its context, or for the reason the school gave. */
export function NotApplicable({ explanation, names }: ExplanationProps<'not-applicable'>) {
  const { item, reason, condition } = explanation;
  return (
    <p>
      <b>{codeAndName(names.item(item))}</b>: {say('not-applicable')} {condition !== undefined && names.condition(condition)}
      {reason !== undefined && say('not-applicable.reason', { reason })}
    </p>
  );
}
