import { type OutputUnit, Validator } from '@cfworker/json-schema';

type Schema = Readonly<Record<string, unknown>>;

/** A fault in the form in which JSON Forms expects it from Ajv. */
interface FormError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly message: string;
  readonly parentSchema: unknown;
  readonly schema: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Check {
  (data: unknown): boolean;
  errors: readonly FormError[] | null;
}

/** Keywords that only report a fault found deeper down. */
const WRAPPERS = new Set([
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  'then',
  'else',
  '$ref',
  '$dynamicRef',
  'false',
]);
const MISSING = new Set(['required', 'dependentRequired']);

const validators = new WeakMap<object, Validator>();

/** Makes the check of a schema that JSON Forms calls at each change. */
export function compile(schema: Schema): Check {
  const check: Check = Object.assign(
    (data: unknown) => {
      const { valid, errors } = validatorOf(schema).validate(data ?? null);
      check.errors = valid ? null : formErrors(schema, errors);
      return valid;
    },
    { errors: null },
  );
  return check;
}

/** Whether a value fits a schema. */
export function isValid(schema: Schema, data: unknown): boolean {
  return validatorOf(schema).validate(data ?? null).valid;
}

function validatorOf(schema: Schema): Validator {
  const known = validators.get(schema) ?? new Validator(schema, '2020-12', false);
  validators.set(schema, known);
  return known;
}

/** Faults inside the branches of a choice are noise: the choice itself is reported. */
function formErrors(schema: Schema, errors: readonly OutputUnit[]): readonly FormError[] {
  const choices = errors
    .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
    .map(({ keywordLocation }) => `${keywordLocation}/`);
  return errors
    .filter(
      ({ keyword, keywordLocation }) => !WRAPPERS.has(keyword) && !choices.some((choice) => keywordLocation.startsWith(choice)),
    )
    .map((error) => formError(schema, error));
}

function formError(schema: Schema, { keyword, keywordLocation, instanceLocation, error }: OutputUnit): FormError {
  const parentSchema = holderOf(schema, keywordLocation);
  const value = isSchema(parentSchema) ? parentSchema[keyword] : undefined;
  const named = /"([^"]*)"/.exec(error)?.[1];
  return {
    keyword,
    instancePath: instanceLocation.slice(1),
    schemaPath: keywordLocation,
    message: error,
    parentSchema,
    schema: value,
    params: MISSING.has(keyword)
      ? { missingProperty: named }
      : keyword === 'additionalProperties'
        ? { additionalProperty: named }
        : { limit: value },
  };
}

/** The schema object that holds the last keyword of a location such as `#/properties/a/$ref/maxLength`. */
function holderOf(root: Schema, location: string): unknown {
  const keywords = location
    .replace(/^[^#]*#\/?/, '')
    .split('/')
    .slice(0, -1);
  return keywords.reduce<unknown>((at, keyword) => step(root, at, decoded(keyword)), root);
}

function step(root: Schema, at: unknown, keyword: string): unknown {
  if (!isSchema(at)) return undefined;
  const next = at[keyword];
  if (keyword !== '$ref' || typeof next !== 'string') return next;
  return next
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((inner, key) => (isSchema(inner) ? inner[decoded(key)] : undefined), root);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function decoded(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}
