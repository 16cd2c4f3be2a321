import { useState } from 'react';
import { parseNumber } from '../form/plain/parse-number.ts';
import { say } from './say.ts';
import type { FiguresPageState } from './use-figures.ts';

interface CountFieldProps {
  /** `indicator/count`. */
  readonly name: string;
  readonly label: string;
  readonly unit: 'count' | 'days' | 'euro' | 'hours';
  readonly year: number;
  readonly state: FiguresPageState;
}

/** One typed count of one year, with its "estimate" mark. What is no count stays visible and is not saved. */
export function CountField({ name, label, unit, year, state: { figures, change } }: CountFieldProps) {
  const known = figures.years.find((one) => one.year === year);
  const value = known?.counts[name];
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && typed.trim() !== '' && countOf(typed, unit) === undefined;
  const shown = typed !== undefined && (wrong || countOf(typed, unit) === value) ? typed : (value?.toString() ?? '');
  const id = `${name}-${year}`.replace('/', '-');
  const put = (text: string): void => {
    setTyped(text);
    const count = countOf(text, unit) ?? null;
    change({ years: { [year]: { counts: { [name]: count }, ...(count === null ? { estimates: { [name]: null } } : {}) } } });
  };
  return (
    <div className="count-field">
      <label htmlFor={id}>{label}</label>
      <span className="row">
        <input
          id={id}
          className="input short"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => put(event.currentTarget.value)}
        />
        {unit === 'count' ? null : <span className="soft">{say(`typed.${unit}`)}</span>}
        <label className="estimate">
          <input
            type="checkbox"
            checked={known?.estimates.includes(name) ?? false}
            disabled={value === undefined}
            onChange={(event) =>
              change({ years: { [year]: { estimates: { [name]: event.currentTarget.checked ? true : null } } } })
            }
          />
          {say('estimate')}
          <span className="hidden-visually">: {label}</span>
        </label>
      </span>
      <p className="error" id={`${id}-wrong`} role="alert" hidden={!wrong}>
        {say(unit === 'count' ? 'wrong.whole' : 'wrong.number')}
      </p>
    </div>
  );
}

function countOf(text: string, unit: CountFieldProps['unit']): number | undefined {
  const count = parseNumber(text);
  if (count === undefined || count < 0 || count > 1e9) return undefined;
  return unit === 'count' && !Number.isInteger(count) ? undefined : count;
}
