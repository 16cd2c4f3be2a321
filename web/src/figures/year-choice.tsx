import { useState } from 'react';
import { Choice } from '../form/choice.tsx';
import { say } from './say.ts';

/** Most years that are kept. */
const MOST_YEARS = 10;

interface YearChoiceProps {
  /** Years with figures. */
  readonly years: readonly number[];
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** Which year is typed. A year begins to exist with its first figure. */
export function YearChoice({ years, year, onChoose }: YearChoiceProps) {
  const [extra, setExtra] = useState<readonly number[]>([]);
  const offered = [...new Set([...years, ...extra, year])].sort((one, other) => one - other);
  const add = (next: number): void => {
    setExtra([...extra, year, next]);
    onChoose(next);
  };
  const isFull = offered.length >= MOST_YEARS;
  const first = offered[0] ?? year;
  const last = offered.at(-1) ?? year;
  return (
    <fieldset className="field">
      <legend>{say('year')}</legend>
      <p className="help">{say('year.help')}</p>
      <div className="row">
        <button type="button" className="button quiet" disabled={isFull} onClick={() => add(first - 1)}>
          {say('year.add', { year: String(first - 1) })}
        </button>
        {offered.map((one) => (
          <Choice
            key={one}
            slim
            type="radio"
            name="year"
            value={String(one)}
            checked={one === year}
            onChoose={() => onChoose(one)}
          >
            {String(one)}
          </Choice>
        ))}
        <button type="button" className="button quiet" disabled={isFull} onClick={() => add(last + 1)}>
          {say('year.add', { year: String(last + 1) })}
        </button>
      </div>
    </fieldset>
  );
}
