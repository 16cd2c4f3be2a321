import type { ControlProps } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { useState } from 'react';
import { describedBy, Field } from './field.tsx';

const TYPES: Readonly<Record<string, string>> = { date: 'date', time: 'time', email: 'email', uri: 'url' };
/** Above this length a text gets a field of several lines. */
const ONE_LINE = 200;

function TextField({ data, path, label, description, required, errors, schema, handleChange }: ControlProps) {
  const [left, setLeft] = useState(false);
  const error = left ? errors : '';
  const common = {
    id: `${path}-input`,
    className: 'input',
    value: typeof data === 'string' ? data : '',
    maxLength: schema.maxLength,
    'aria-describedby': describedBy(path, description, error),
    'aria-invalid': error !== '',
    onBlur: () => setLeft(true),
  };
  const change = (value: string): void => handleChange(path, value === '' ? undefined : value);
  return (
    <Field path={path} label={label} help={description} required={required ?? false} error={error}>
      {(schema.maxLength ?? 0) > ONE_LINE ? (
        <textarea {...common} rows={3} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...common} type={TYPES[schema.format ?? ''] ?? 'text'} onInput={(event) => change(event.currentTarget.value)} />
      )}
    </Field>
  );
}

/** A text, a date, an address. */
export const TextFieldControl = withJsonFormsControlProps(TextField);
