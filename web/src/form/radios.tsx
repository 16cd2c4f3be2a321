import { useId } from 'react';
import { Choice } from './choice.tsx';

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly text?: string }[];
  /** `row`: beside each other where there is room. */
  readonly layout?: 'column' | 'row';
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each with what it means. */
export function Radios<Value extends string>({ legend, value, options, layout = 'column', onChoose }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className={layout === 'row' ? 'choices short' : 'choices'}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChoose={() => onChoose(option.value)}
          >
            <span className="name">{option.title}</span>
            {option.text === undefined ? null : <span className="text"> {option.text}</span>}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
