import { useId } from 'react';
import { say } from '../say.ts';
import type { Lever } from './levers.ts';

interface LeverFieldProps {
  readonly lever: Lever;
  readonly value: number;
  readonly onMove: (value: number) => void;
}

/** A slider with its value in words, and today's value beside it while it is moved. The slider itself says its value. */
export function LeverField({ lever, value, onMove }: LeverFieldProps) {
  const id = useId();
  const { label, unit, now, from, to, step } = lever;
  const text = textOf(lever, value);
  return (
    <div className="field lever">
      <label htmlFor={id}>{unit === undefined ? label : say('what-if.label', { label, unit })}</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onMove(Number(event.currentTarget.value))}
      />
      <p className="row apart lever-value">
        <output htmlFor={id} aria-live="off">
          {text}
        </output>
        {value !== now && <span className="soft small">{say('what-if.now', { value: textOf(lever, now) })}</span>}
      </p>
    </div>
  );
}

function textOf({ names }: Lever, value: number): string {
  return names[String(value)] ?? say('what-if.figure', { value: Math.round(value * 100) / 100 });
}
