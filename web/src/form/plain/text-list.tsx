import type { ControlProps } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { useRef, useState } from 'react';
import { same } from '../../saving/values.ts';
import { sayLater } from '../../say-later.ts';
import { Field } from './field.tsx';

const NONE: readonly string[] = [];

/** Any number of texts. An empty row is kept on the page and is not part of the answer. */
function TextList({ data, path, label, description, required, errors, handleChange }: ControlProps) {
  const given: readonly string[] = Array.isArray(data) ? data : NONE;
  const [rows, setRows] = useState(given);
  const seen = useRef(given);
  if (given !== seen.current) {
    seen.current = given;
    if (!same(filled(rows), given)) setRows(given);
  }
  const change = (next: readonly string[]): void => {
    setRows(next);
    const texts = filled(next);
    if (!same(texts, given)) handleChange(path, texts.length === 0 ? undefined : texts);
  };
  return (
    <Field group path={path} label={label} help={description} required={required ?? false} error={errors}>
      {rows.map((row, place) => (
        <div className="row" key={place}>
          <input
            className="input"
            aria-label={sayLater('field.entry', { label, number: place + 1 })}
            value={row}
            onInput={({ currentTarget: { value } }) => change(rows.map((one, other) => (other === place ? value : one)))}
          />
          <button type="button" className="link-button" onClick={() => change(rows.filter((_, other) => other !== place))}>
            {sayLater('field.remove', { number: place + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="button quiet" onClick={() => change([...rows, ''])}>
        {sayLater('field.add')}
      </button>
    </Field>
  );
}

function filled(rows: readonly string[]): readonly string[] {
  return rows.filter((row) => row !== '');
}

/** A list of texts. */
export const TextListControl = withJsonFormsControlProps(TextList);
