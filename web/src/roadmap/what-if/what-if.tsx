import { useEffect, useMemo, useState } from 'react';
import { completeContext } from '../../../../src/domain/context.ts';
import { withChange } from '../../../../src/domain/roadmap/plan-change.ts';
import { changedContext } from '../../../../src/domain/roadmap/what-if/changed-context.ts';
import type { StoredPlan } from '../../../../src/domain/roadmap.ts';
import { whatIfInShort, whatIfSentences } from '../../../../src/domain/sentences/what-if.ts';
import type { WhatIf as Result, WhatIfChange } from '../../../../src/domain/what-if.ts';
import { focusOn } from '../focus-on.ts';
import { budgetOf } from '../plan-request.ts';
import type { PlanWords } from '../plan-words.ts';
import { say } from '../say.ts';
import { useAnswer } from '../use-answer.ts';
import { FocusField } from './focus-field.tsx';
import { LeverField } from './lever-field.tsx';
import { leversOf } from './levers.ts';
import type { QuestionProps } from './questions.tsx';

/** What somebody moved: one thing at a time. */
interface Moved {
  readonly question: string;
  readonly value: number;
  readonly change: WhatIfChange;
}

/** "What if": one figure is moved, and the answer says what that would do to the plan. Nothing is kept until it is taken over. */
export function WhatIf({ version, input, plan, words, change }: QuestionProps) {
  const { questionnaire } = version;
  const isRated = input.profile.overall.score.value !== undefined;
  const levers = useMemo(() => leversOf(version, input.context), [version, input]);
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => setMoved(undefined), [plan]);
  const asked = useAnswer<Result>(
    useMemo(() => moved && { whatIf: { ...input, plan, change: moved.change, budget: budgetOf() } }, [moved, input, plan]),
  );
  const move = (question: string, value: number, made: WhatIfChange | undefined): void =>
    setMoved(made && { question, value, change: made });
  const focus = questionnaire.planning.questions.focus;
  const takeOver = (result: Result): void => {
    const context = changedContext({ questionnaire, context: input.context }, result.change);
    change({ kind: 'take-over', context, near: nearTo(plan, result) });
  };
  return (
    <div className="flow">
      <p className="soft">{say('what-if.lead')}</p>
      <div className="levers">
        {levers.map((lever) => (
          <LeverField
            key={lever.question}
            lever={lever}
            value={moved?.question === lever.question ? moved.value : lever.now}
            onMove={(value) => move(lever.question, value, value === lever.now ? undefined : lever.change(value))}
          />
        ))}
        <FocusField
          version={version}
          now={completeContext(questionnaire, input.context).values[focus]}
          value={moved?.change.kind === 'focus' ? (moved.change.dimensions[0] ?? '') : ''}
          onChoose={(made) => move(focus, 0, made)}
        />
      </div>
      {asked.state === 'busy' && <p className="soft">{say('what-if.busy')}</p>}
      <div role="status" className="flow tight">
        {asked.state === 'failed' && <p className="error">{say('comparison.failed')}</p>}
        {asked.state === 'ready' && <Answer result={isRated ? asked.answer : withoutLevels(asked.answer)} words={words} />}
      </div>
      {asked.state === 'ready' && (
        <p className="row">
          <button type="button" className="button" onClick={() => focusOn('proposal-title', () => takeOver(asked.answer))}>
            {say('what-if.take-over')}
          </button>
          <button type="button" className="button quiet" onClick={() => setMoved(undefined)}>
            {say('what-if.back')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Too little is answered to say levels. */
function withoutLevels(result: Result): Result {
  return { ...result, levels: [] };
}

/** The answer in one sentence; what it means for actions and levels below. */
function Answer({ result, words: { says } }: { readonly result: Result; readonly words: PlanWords }) {
  return (
    <>
      <p className="answer">{whatIfInShort(says, result)}</p>
      <ul>
        {whatIfSentences(says, result)
          .slice(1)
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </>
  );
}

/** The plan as the answer describes it: what is proposed stays close to it. */
function nearTo(plan: StoredPlan, result: Result): StoredPlan {
  return { ...plan, placements: withChange(plan.placements, result) };
}
