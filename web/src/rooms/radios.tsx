import { Choice } from '../form/choice.tsx';

interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly text?: string }[];
  readonly onChange: (value: Value) => void;
}

/** A question with a few answers of one line. */
export function Radios<Value extends string>({ name, legend, value, options, onChange }: RadiosProps<Value>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices short">
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChoose={() => onChange(option.value)}
          >
            <span className="name">{option.label}</span>
            {option.text === undefined ? null : <span className="text"> {option.text}</span>}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
