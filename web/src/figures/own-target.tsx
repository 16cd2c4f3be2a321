import { useState } from 'react';
import type { Indicator } from '../../../src/domain/indicators.ts';
import type { CatalogueTexts } from '../../../src/domain/texts.ts';
import { parseNumber } from '../form/plain/parse-number.ts';
import { say } from './say.ts';

interface OwnTargetProps {
  readonly indicator: Indicator;
  readonly words: CatalogueTexts['indicators'][string] | undefined;
  readonly aim: number;
  readonly onSet: (part: string, value: number, year: number) => void;
}

/** A target of the school's own: which figure, how much, by when. */
export function OwnTarget({ indicator, words, aim, onSet }: OwnTargetProps) {
  const [part, setPart] = useState(indicator.parts[0]?.id ?? '');
  const [value, setValue] = useState('');
  const [year, setYear] = useState(String(aim));
  const number = parseNumber(value);
  const by = parseNumber(year);
  const isReady = number !== undefined && by !== undefined && Number.isInteger(by) && by >= 1900 && by <= 2099;
  const id = `${indicator.id}-target`;
  return (
    <fieldset className="own-target">
      <legend className="label">{say('own')}</legend>
      <div className="field">
        <label htmlFor={`${id}-part`}>{say('own.part')}</label>
        <select id={`${id}-part`} className="input" value={part} onChange={(event) => setPart(event.currentTarget.value)}>
          {indicator.parts.map((one) => (
            <option key={one.id} value={one.id}>
              {words?.parts[one.id] ?? one.id}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-value`}>{say('own.value')}</label>
        <input
          id={`${id}-value`}
          className="input short"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-year`}>{say('own.year')}</label>
        <input
          id={`${id}-year`}
          className="input short"
          inputMode="numeric"
          autoComplete="off"
          value={year}
          onInput={(event) => setYear(event.currentTarget.value)}
        />
      </div>
      <button
        type="button"
        className="button quiet"
        disabled={!isReady}
        onClick={() => {
          if (number !== undefined && by !== undefined) onSet(part, number, by);
          setValue('');
        }}
      >
        {say('own.set')}
      </button>
    </fieldset>
  );
}
