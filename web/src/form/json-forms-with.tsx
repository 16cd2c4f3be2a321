import type { JsonFormsRendererRegistryEntry } from '@jsonforms/core';
import { JsonForms } from '@jsonforms/react';
import type Ajv from 'ajv';
import type { FormProps } from './form.tsx';

interface Means {
  readonly renderers: JsonFormsRendererRegistryEntry[];
  readonly validator: Ajv;
}

/** JSON Forms with some renderers and a validator; both are constants. */
export function JsonFormsWith({ schema, layout, data, i18n, onChange, renderers, validator }: FormProps & Means) {
  return (
    <JsonForms
      schema={schema}
      uischema={layout}
      data={data}
      renderers={renderers}
      ajv={validator}
      i18n={i18n}
      onChange={({ data: next, errors }) => onChange(next ?? {}, refusedIn(errors ?? []))}
    />
  );
}

/** The questions that hold the faults; a fault lies at `/name` or below. */
function refusedIn(errors: readonly { readonly instancePath: string }[]): ReadonlySet<string> {
  return new Set(errors.flatMap(({ instancePath }) => instancePath.split('/').slice(1, 2)));
}
