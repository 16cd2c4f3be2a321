import { type Schema, Validator } from '@cfworker/json-schema';
import type { JsonSchema } from './version.ts';

const validators = new WeakMap<JsonSchema, Map<string, Validator>>();

/** Whether a schema has a property of this name. */
export function hasProperty(schema: JsonSchema, name: string): boolean {
  return Object.hasOwn(propertiesOf(schema), name);
}

/** Whether a value fits one property of a schema (draft 2020-12). Validators are made once per schema and property. */
export function fitsProperty(schema: JsonSchema, name: string, value: unknown): boolean {
  return validatorFor(schema, name).validate(value).valid;
}

/** What a property takes, as an instruction: "Choose one of: …". */
export function expectationOf(schema: JsonSchema, name: string): string {
  return describe(asObject(propertiesOf(schema)[name]));
}

function validatorFor(schema: JsonSchema, name: string): Validator {
  const known = validators.get(schema) ?? new Map<string, Validator>();
  validators.set(schema, known);
  const validator = known.get(name) ?? new Validator(schemaOf(schema, name), '2020-12', true);
  known.set(name, validator);
  return validator;
}

/** The property on its own, with the definitions it may refer to. */
function schemaOf(schema: JsonSchema, name: string): Schema {
  return { ...asObject(propertiesOf(schema)[name]), $defs: asObject(schema.$defs) };
}

function describe(property: JsonSchema): string {
  const choices = choicesOf(property);
  if (choices) return `Choose one of: ${choices.join(', ')}.`;
  if (property.type === 'array') return describeList(property);
  if (property.type === 'boolean') return 'Answer true or false.';
  if (property.type === 'integer' || property.type === 'number') return describeNumber(property);
  if (property.format === 'date') return 'Write the date as YYYY-MM-DD.';
  if (property.type === 'string')
    return typeof property.maxLength === 'number' ? `Write a text of at most ${property.maxLength} characters.` : 'Write a text.';
  return 'See the JSON Schema of this questionnaire for what fits here.';
}

function describeList(property: JsonSchema): string {
  const choices = choicesOf(asObject(property.items));
  const most = typeof property.maxItems === 'number' ? `, at most ${property.maxItems}` : '';
  return choices ? `Give a list of these, each once${most}: ${choices.join(', ')}.` : `Give a list${most}.`;
}

function describeNumber({ type, minimum, maximum }: JsonSchema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  if (typeof minimum === 'number' && typeof maximum === 'number') return `Give a ${kind} from ${minimum} to ${maximum}.`;
  if (typeof minimum === 'number') return `Give a ${kind} of ${minimum} or more.`;
  return typeof maximum === 'number' ? `Give a ${kind} of ${maximum} or less.` : `Give a ${kind}.`;
}

function choicesOf(property: JsonSchema): readonly string[] | undefined {
  if (Array.isArray(property.enum)) return property.enum.map(String);
  if (!Array.isArray(property.oneOf)) return undefined;
  const constants = property.oneOf.map((one) => asObject(one).const);
  return constants.includes(undefined) ? undefined : constants.map(String);
}

function propertiesOf(schema: JsonSchema): JsonSchema {
  return asObject(schema.properties);
}

function asObject(value: unknown): JsonSchema {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
