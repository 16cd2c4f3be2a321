import type { JsonSchema } from '../wire.ts';

/** The properties of an object schema, in the order in which they are declared. */
export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const { properties } = schema;
  return isBag(properties) ? properties : {};
}

/** The same schema with only some of its properties; what it requires of the others is dropped. */
export function only(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const all = propertiesOf(schema);
  const { required, $id: _, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : []))),
    ...(Array.isArray(required) ? { required: required.filter((name) => names.includes(name)) } : {}),
  };
}

/** The JSON pointer of a property, as JSON Forms wants it. */
export function scopeOf(name: string): string {
  return `#/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function isBag(value: unknown): value is Readonly<Record<string, JsonSchema>> {
  return typeof value === 'object' && value !== null;
}
