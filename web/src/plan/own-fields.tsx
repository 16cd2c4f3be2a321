import { useId, useState } from 'react';
import type { OwnWork } from '../../../src/domain/progress/tracking.ts';
import { say } from './say.ts';

interface OwnFieldsProps {
  readonly own: OwnWork;
  readonly onChange: (own: OwnWork) => void;
}

/** Title and person-days of an action of the school's own. What is no number stays in the field and is not taken. */
export function OwnFields({ own, onChange }: OwnFieldsProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(own.days));
  const shown = daysIn(typed) === own.days || daysIn(typed) === undefined ? typed : String(own.days);
  const isWrong = daysIn(shown) === undefined;
  const type = (text: string): void => {
    setTyped(text);
    const days = daysIn(text);
    if (days !== undefined) onChange({ ...own, days });
  };
  return (
    <div className="columns">
      <label className="field">
        <span className="label">{say('own.title')}</span>
        <input
          className="input"
          maxLength={200}
          required
          value={own.title}
          onInput={(event) => onChange({ ...own, title: event.currentTarget.value })}
        />
      </label>
      <div className="field">
        <label htmlFor={`${id}days`}>{say('own.days')}</label>
        <input
          id={`${id}days`}
          className="input short"
          inputMode="decimal"
          required
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}error` : undefined}
          value={shown}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {isWrong && (
          <p className="error" id={`${id}error`}>
            {say('own.days.wrong')}
          </p>
        )}
      </div>
    </div>
  );
}

/** Person-days from 0 to 999; a comma is as good as a point. Undefined for anything else. */
export function daysIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}
