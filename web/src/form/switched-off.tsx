import type { LayoutProps } from '@jsonforms/core';
import { Link } from 'wouter';
import { say } from '../words.ts';
import { useFormTexts } from './form-texts.ts';

/** An item that is not asked in this school, with the reason and the way to change it. */
export function SwitchedOff({ uischema }: Pick<LayoutProps, 'uischema'>) {
  const { bundle, contextPage } = useFormTexts();
  const item: string = uischema.options?.item ?? '';
  const condition = bundle.questionnaire.conditions.find(({ id }) => id === uischema.options?.condition);
  const question = [...(condition?.all ?? []), ...(condition?.any ?? [])][0]?.question;
  const code = bundle.questionnaire.items.find(({ id }) => id === item)?.code;
  return (
    <div className="item card switched-off" id={item}>
      <h2 className="item-title">
        {bundle.texts.items[item]?.title} <span className="code">{code}</span>
      </h2>
      <p>{say('item.not-asked', { reason: bundle.texts.conditions[condition?.id ?? ''] ?? '' })}</p>
      <p>
        <Link href={`${contextPage}#${question ?? ''}`}>{say('item.change-context')}</Link>
      </p>
    </div>
  );
}
