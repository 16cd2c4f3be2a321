import { asAjv } from '../ajv.ts';
import type { FormProps } from '../form.tsx';
import { JsonFormsWith } from '../json-forms-with.tsx';
import { compile, isValid } from '../json-schema.ts';
import { pageRenderers } from '../renderers.tsx';
import { plainRenderers } from './renderers.ts';
import { translateError } from './translate-error.ts';

const renderers = [...pageRenderers, ...plainRenderers];
const validator = asAjv({ compile, validate: isValid });

/** A form that may hold any field of standard JSON Schema, each checked against its schema. */
export default function PlainForm(props: FormProps) {
  return <JsonFormsWith {...props} i18n={{ ...props.i18n, translateError }} renderers={renderers} validator={validator} />;
}
