import type { ControlProps } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { lazy, memo, Suspense, useRef, useState } from 'react';
import type { Answer } from '../../../src/domain/answers.ts';
import { tidy } from '../saving/values.ts';
import { say } from '../words.ts';
import { type AnswerChoice, choose, chosen } from './answer-choice.ts';
import { useEarlierAnswers } from './earlier-answers.ts';
import { useFormTexts } from './form-texts.ts';
import { LevelChoices } from './level-choices.tsx';
import { NoteAndEvidence } from './note-and-evidence.tsx';
import { TextArea } from './text-area.tsx';

/** Asked in later rounds only, so it comes later. */
const StillTrue = lazy(() => import('./still-true.tsx'));

type RatedItemProps = Pick<ControlProps, 'data' | 'path' | 'handleChange'>;

/** A rated item: described levels, "don't know", "does not apply" with its reason, note and evidence. */
function RatedItem({ data, path, handleChange }: RatedItemProps) {
  const { bundle } = useFormTexts();
  const [wantsReason, setWantsReason] = useState(false);
  const choices = useRef<HTMLFieldSetElement>(null);
  const answer: Answer = data ?? {};
  const given = chosen(answer);
  const choice = wantsReason ? 'not-applicable' : given;
  const wasAnswered = useEarlierAnswers()?.earlier.versions[path] !== undefined;
  const words = bundle.texts.items[path];
  const code = bundle.questionnaire.items.find(({ id }) => id === path)?.code;

  const change = (next: Answer): void => handleChange(path, tidy(next) ?? undefined);
  const pick = (next: AnswerChoice | undefined): void => {
    const waits = next === 'not-applicable' && !answer.notApplicable;
    setWantsReason(waits);
    // Until there is a reason the earlier answer stays saved.
    if (!waits) change(choose(answer, next, answer.notApplicable?.reason));
  };
  const clear = (): void => {
    pick(undefined);
    choices.current?.querySelector('input')?.focus();
  };

  return (
    <div className="item card" id={path}>
      <fieldset ref={choices} className="field" aria-describedby={`${path}-stem`}>
        <legend className="item-title">
          <h2 id={`${path}-title`}>
            {words?.title} <span className="code">{code}</span>
          </h2>
        </legend>
        <p id={`${path}-stem`} className="stem">
          {words?.stem}
        </p>
        {wasAnswered ? (
          <Suspense fallback={null}>
            <StillTrue item={path} code={code} answer={answer} />
          </Suspense>
        ) : null}
        <LevelChoices name={path} choice={choice} descriptions={words?.levels ?? []} onChoose={pick} />
      </fieldset>
      {choice === 'not-applicable' ? (
        <TextArea
          id={`${path}-reason`}
          label={say('item.reason')}
          help={answer.notApplicable ? say('item.roles-not-names') : say('item.reason.missing')}
          most={500}
          value={answer.notApplicable?.reason ?? ''}
          onChange={(reason) => {
            setWantsReason(true);
            change(choose(answer, 'not-applicable', reason));
          }}
        />
      ) : null}
      <div className="item-tools">
        <NoteAndEvidence id={path} code={code} answer={answer} hint={words?.evidence} onChange={change} />
        <button type="button" className="link-button" disabled={choice === undefined} onClick={clear}>
          {say('item.clear')}
          <span className="hidden-visually"> {code}</span>
        </button>
      </div>
    </div>
  );
}

/** The renderer of a rated item. Only its own answer makes it draw again. */
export const RatedItemControl = withJsonFormsControlProps(
  memo(
    RatedItem,
    (before, after) => before.data === after.data && before.path === after.path && before.handleChange === after.handleChange,
  ),
  false,
);
