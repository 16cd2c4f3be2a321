import type { ReactNode } from 'react';
import type { PlannedAction } from '../../../src/domain/roadmap.ts';
import { deadlineSentence, timingLabel } from '../../../src/domain/sentences/roadmap.ts';
import type { PlanModel } from './plan-model.ts';
import { dayRange, days, shortDay } from './plan-words.ts';
import { say } from './say.ts';

/** When, until when, who, how much, and how one knows it is done. */
export function ActionFacts({
  planned,
  model: { words, names },
}: {
  readonly planned: PlannedAction;
  readonly model: PlanModel;
}) {
  const { action, start, end, owner, personDays, grantPaid, deadline, begun } = planned;
  return (
    <dl className="action-facts">
      <Fact name="when">{dayRange(start, end)}</Fact>
      <Fact name="owner">{names.role(owner)}</Fact>
      <Fact name="effort">{effortText(days(personDays.low), days(personDays.high))}</Fact>
      <Fact name="cost">
        {words.costBand(action)}
        {grantPaid && say('fact.grant')}
      </Fact>
      {begun && (
        <Fact name="begun" wide>
          {say('fact.begun.text', { count: days(begun.personDays), date: shortDay(begun.end) })}
        </Fact>
      )}
      {deadline && (
        <Fact name="deadline" label={timingLabel(words.says, deadline)} wide>
          <span className={`certainty-${deadline.certainty}`}>{deadlineSentence(words.says, deadline)}</span>
        </Fact>
      )}
      <Fact name="success" wide>
        {words.texts(action)?.success ?? say('none')}
      </Fact>
    </dl>
  );
}

function effortText(low: number, high: number): string {
  return low === high ? say('fact.effort.one', { count: low }) : say('fact.effort.text', { low, high });
}

function Fact({
  name,
  label = say(`fact.${name}`),
  wide = false,
  children,
}: {
  readonly name: string;
  readonly label?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={wide ? 'is-wide' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
