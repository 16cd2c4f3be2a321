import { useState } from 'react';
import { parseNumber } from '../form/plain/parse-number.ts';
import { figure, say } from './say.ts';
import type { FiguresPageState } from './use-figures.ts';

interface CountFieldProps {
  /** `indicator/count`. */
  readonly name: string;
  readonly label: string;
  readonly unit: 'count' | 'days' | 'euro' | 'hours';
  readonly year: number;
  /** Indicator whose card the field stands in. */
  readonly card: string;
  readonly state: FiguresPageState;
}

/**
 * One typed count of one year, with its "estimate" mark. What is no count stays visible and is not saved; a part that is larger
 * than its whole is asked back and saved all the same.
 */
export function CountField({ name, label, unit, year, card, state }: CountFieldProps) {
  const { figures, change } = state;
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
          aria-describedby={wrong ? `${id}-wrong` : `${id}-above`}
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
      <p className="ask-back" id={`${id}-above`} role="status">
        {aboveWholeAt(name, card, year, state)}
      </p>
    </div>
  );
}

/** Asks back beside the count that is the part, and beside the whole where that stands in another card. */
function aboveWholeAt(name: string, card: string, year: number, { aboveWhole, texts }: FiguresPageState): string {
  return aboveWhole
    .filter((one) => one.year === year)
    .filter((one) => one.numerator.includes(name) || (one.denominator.includes(name) && one.indicator !== card))
    .map(({ indicator, part, value }) =>
      say('above-whole', { part: texts[indicator]?.parts[part] ?? part, value: figure(value, 'percent') }),
    )
    .join(' ');
}

function countOf(text: string, unit: CountFieldProps['unit']): number | undefined {
  const count = parseNumber(text);
  if (count === undefined || count < 0 || count > 1e9) return undefined;
  return unit === 'count' && !Number.isInteger(count) ? undefined : count;
}
