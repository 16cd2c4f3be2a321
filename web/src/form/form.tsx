import type { JsonFormsI18nState, UISchemaElement } from '@jsonforms/core';
import { lazy, Suspense } from 'react';
import type { JsonSchema } from '../wire.ts';
import { say } from '../words.ts';
import { asAjv } from './ajv.ts';
import { JsonFormsWith } from './json-forms-with.tsx';
import { pageRenderers } from './renderers.tsx';
import { propertiesOf } from './schema.ts';

/** What a form holds: values by the name of the question. */
export type FormData = Readonly<Record<string, unknown>>;

/** A form: what is asked, how it is laid out, and what is answered. */
export interface FormProps {
  readonly schema: JsonSchema;
  readonly layout: UISchemaElement;
  /** Give a new object only to change the form from outside; its own changes it knows already. */
  readonly data: FormData;
  readonly i18n: JsonFormsI18nState;
  /** `refused` names the questions whose value does not fit their schema: it is shown, and must not be used. */
  readonly onChange: (data: FormData, refused: ReadonlySet<string>) => void;
}

const PlainForm = lazy(() => import('./plain/plain-form.tsx'));

/** A rated item cannot hold a value that does not fit, so that pages of rated items go without a validator. */
const trust = asAjv({ compile: () => () => true, validate: () => true });

/** The form of a schema. What plain fields need is loaded only where there are some. */
export function Form(props: FormProps) {
  const hasPlainFields = Object.values(propertiesOf(props.schema)).some((field) => !('x-item' in field));
  if (!hasPlainFields) return <JsonFormsWith {...props} renderers={pageRenderers} validator={trust} />;
  return (
    <Suspense fallback={<p className="soft">{say('shell.waiting')}</p>}>
      <PlainForm {...props} />
    </Suspense>
  );
}
