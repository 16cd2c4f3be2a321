import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../src/domain/answers.ts';
import { sayLater } from '../say-later.ts';
import { day } from '../words.ts';
import { useEarlierAnswers } from './earlier-answers.ts';
import { useFormTexts } from './form-texts.ts';

interface StillTrueProps {
  readonly item: string;
  readonly code: string | undefined;
  readonly answer: Answer;
}

/** In a later round: what was said then, and one button that confirms it. */
export default function StillTrue({ item, code, answer }: StillTrueProps) {
  const { bundle } = useFormTexts();
  const before = useEarlierAnswers();
  const [isConfirmed, setConfirmed] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button is gone with what it did: what is said takes its place.
  useEffect(() => {
    if (isConfirmed) said.current?.focus();
  }, [isConfirmed]);
  if (before?.earlier.versions[item] === undefined) return null;
  const { earlier, standing, confirm } = before;
  const then = day(earlier.submittedOn);
  const level = earlier.items[item];
  const nameOf = (one: number) => bundle.texts.levels[one]?.name ?? '';
  if (standing.has(item)) {
    return (
      <div className="still-true">
        <p>{sayLater(keyOf(answer), { day: then, level: answer.level ?? '', name: nameOf(answer.level ?? 0) })}</p>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            confirm(item);
            setConfirmed(true);
          }}
        >
          {sayLater('still.confirm')}
          <span className="hidden-visually"> {code}</span>
        </button>
      </div>
    );
  }
  return (
    <p ref={said} className="still-true soft small" tabIndex={-1} role="status">
      {level === undefined || level === answer.level
        ? sayLater(level === undefined ? 'still.anew' : 'still.done', { day: then })
        : sayLater('still.before', { day: then, level, name: nameOf(level) })}
    </p>
  );
}

function keyOf({ level, notApplicable }: Answer): string {
  if (level !== undefined) return 'still.level';
  return notApplicable ? 'still.not-applicable' : 'still.unknown';
}
