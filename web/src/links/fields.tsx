import { useId } from 'react';
import { say } from './say.ts';

/** The name of a link. */
export function LabelField({ value, onType }: { readonly value: string; readonly onType: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say('new.label')}</label>
      <p className="help" id={`${id}-help`}>
        {say('new.label.help')}
      </p>
      <input
        id={id}
        className="input"
        maxLength={80}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

interface DaysFieldProps {
  readonly label: string;
  readonly days: number;
  readonly options: readonly number[];
  readonly onChoose: (days: number) => void;
}

/** A number of days. */
export function DaysField({ label, days, options, onChoose }: DaysFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input short"
        value={String(days)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {say('days', { days: option })}
          </option>
        ))}
      </select>
    </div>
  );
}
