import type { JsonFormsI18nState, UISchemaElement } from '@jsonforms/core';
import { JsonForms } from '@jsonforms/react';
import type { JsonSchema } from '../wire.ts';
import { renderers } from './renderers.tsx';
import { validator } from './validator.ts';

export type FormData = Readonly<Record<string, unknown>>;

interface FormProps {
  readonly schema: JsonSchema;
  readonly layout: UISchemaElement;
  /** Give a new object only to change the form from outside; its own changes it knows already. */
  readonly data: FormData;
  readonly i18n: JsonFormsI18nState;
  readonly onChange: (data: FormData) => void;
}

/** JSON Forms with our renderers and our validator. */
export function Form({ schema, layout, data, i18n, onChange }: FormProps) {
  return (
    <JsonForms
      schema={schema}
      uischema={layout}
      data={data}
      renderers={renderers}
      ajv={validator}
      i18n={i18n}
      onChange={(state) => onChange(state.data ?? {})}
    />
  );
}
