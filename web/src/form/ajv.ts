import type Ajv from 'ajv';
import type { JsonSchema } from '../wire.ts';

/** What JSON Forms calls on Ajv. */
export interface Validation {
  readonly compile: (schema: JsonSchema) => (data: unknown) => boolean;
  readonly validate: (schema: JsonSchema, data: unknown) => boolean;
}

/**
 * Our own validation in the place of Ajv, which makes code of schemas and so breaks the content security policy. Make it once:
 * a new identity compiles again. JSON Forms asks for the whole of Ajv and calls these two.
 */
export function asAjv(validation: Validation): Ajv {
  return Object.assign(Object.create(null), validation);
}
