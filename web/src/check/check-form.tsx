import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '../api.ts';
import { Choice } from '../form/choice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { day } from '../words.ts';
import type { Check } from './calls.ts';
import { type Given, Question } from './question.tsx';
import { say } from './say.ts';

/** What somebody said so far; kept in this page only. */
export interface Said {
  readonly given: Readonly<Record<string, Given>>;
  /** Whether the further questions are for them; undefined: not said yet. */
  readonly more: 'yes' | 'no' | undefined;
}

interface CheckFormProps {
  readonly check: Check;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly onSend: () => Promise<Problem | undefined>;
}

/** All questions on one page, with one button at the end. */
export function CheckForm({ check, said, onSay, onSend }: CheckFormProps) {
  const [problem, setProblem] = useState<Problem>();
  const [isEmpty, setEmpty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const more = said.more === 'yes' ? (check.more?.questions ?? []) : [];
  const shown = [...check.questions, ...more];
  const done = shown.filter(({ item }) => said.given[item] !== undefined).length;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setEmpty(done === 0);
    if (done === 0) return;
    setBusy(true);
    setProblem(await onSend());
    setBusy(false);
  };
  const questions = (asked: Check['questions']) =>
    asked.map(({ item, question }) => (
      <Question
        key={item}
        name={item}
        question={question}
        answers={check.answers}
        unknown={check.unknown}
        given={said.given[item]}
        onGive={(value) => onSay({ ...said, given: { ...said.given, [item]: value } })}
      />
    ));
  return (
    <form className="flow loose check-form" onSubmit={(event) => void send(event)}>
      <p>{say('how', { count: check.questions.length, minutes: check.minutes })}</p>
      <p className="notice">{say('anonymous', { least: check.least, day: day(check.closesAt) })}</p>
      {questions(check.questions)}
      {check.more ? (
        <>
          <MoreQuestion ask={check.more.ask} more={said.more} onChoose={(value) => onSay({ ...said, more: value })} />
          {questions(more)}
        </>
      ) : null}
      <p className="soft" role="status">
        {say('progress', { done, count: shown.length })}
      </p>
      {isEmpty && done === 0 ? (
        <p className="error" role="alert">
          {say('none')}
        </p>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>
        <button type="submit" className="button large" disabled={isBusy}>
          {say(isBusy ? 'sending' : 'send')}
        </button>
      </p>
    </form>
  );
}

interface MoreQuestionProps {
  readonly ask: string;
  readonly more: Said['more'];
  readonly onChoose: (more: 'yes' | 'no') => void;
}

function MoreQuestion({ ask, more, onChoose }: MoreQuestionProps) {
  const name = useId();
  return (
    <fieldset className="field check-question">
      <legend>{ask}</legend>
      <div className="choices check-choices">
        {(['yes', 'no'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            slim
            checked={more === value}
            onChoose={() => onChoose(value)}
          >
            {say(`more.${value}`)}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
