import type { ControlProps } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { useState } from 'react';
import { sayLater } from '../../say-later.ts';
import { describedBy, Field } from './field.tsx';
import { parseNumber } from './parse-number.ts';
import { useUnit } from './units.ts';

function NumberField({ data, path, label, description, required, errors, handleChange }: ControlProps) {
  const unit = useUnit(path);
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const unreadable = typed !== undefined && typed.trim() !== '' && parseNumber(typed) === undefined;
  const error = left ? (unreadable ? sayLater('field.number') : errors) : '';
  const value =
    typed !== undefined && (unreadable || parseNumber(typed) === data) ? typed : typeof data === 'number' ? String(data) : '';
  return (
    <Field path={path} label={label} help={description} required={required ?? false} error={error}>
      <span className="row tight">
        <input
          id={`${path}-input`}
          className="input short"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-describedby={describedBy(path, description, error)}
          aria-invalid={error !== ''}
          onBlur={() => setLeft(true)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            handleChange(path, parseNumber(event.currentTarget.value));
          }}
        />
        {unit === undefined ? null : <span className="soft">{unit}</span>}
      </span>
    </Field>
  );
}

/** A whole number or a decimal one. What cannot be read stays visible and is not saved. */
export const NumberFieldControl = withJsonFormsControlProps(NumberField);
