import type { ControlProps } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { say } from '../../words.ts';
import { Choice } from '../choice.tsx';
import { Field } from './field.tsx';

/** Two radios, not one checkbox: "no" is an answer, and so is no answer. */
function YesNo({ data, path, label, description, required, handleChange }: ControlProps) {
  return (
    <Field group path={path} label={label} help={description} required={required ?? false} error="">
      <div className="choices short">
        {[true, false].map((value) => (
          <Choice
            key={String(value)}
            type="radio"
            name={path}
            value={String(value)}
            checked={data === value}
            onChoose={() => handleChange(path, value)}
          >
            {say(value ? 'field.yes' : 'field.no')}
          </Choice>
        ))}
      </div>
    </Field>
  );
}

/** Yes or no. */
export const YesNoControl = withJsonFormsControlProps(YesNo);
