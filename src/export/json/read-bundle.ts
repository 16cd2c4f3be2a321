import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { type Fault, type FaultDetail, fault } from '../../domain/fault.ts';
import schema from './bundle.schema.json' with { type: 'json' };
import { BUNDLE_VERSION, type Bundle } from './bundle.ts';

/** The longest text that is read: a bundle with every note and piece of evidence full stays far below. */
const MOST_SIGNS = 8_000_000;
const MOST_ERRORS = 10;

/** Reads a bundle and checks its shape. Whether its figures are right is for `verifyBundle` to say. */
export function readBundle(text: string): Bundle | Fault {
  if (text.length > MOST_SIGNS)
    return fault('too-large', 'The file is too large for a bundle. Choose the JSON file that Waymark made.');
  const value = parse(text);
  if (value === undefined) return fault('invalid', 'The file is not JSON. Choose the JSON file that Waymark made.');
  const version = formatOf(value);
  if (version === undefined) return fault('invalid', 'The file is not a Waymark bundle. Choose the JSON file that Waymark made.');
  if (version > BUNDLE_VERSION)
    return fault('invalid', `The bundle has format ${version}; this program reads up to ${BUNDLE_VERSION}. Use a newer program.`);
  const { valid, errors } = validator().validate(value);
  // The schema describes exactly this type.
  return valid ? (value as Bundle) : fault('invalid', 'The bundle is damaged.', { errors: detailsOf(errors) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatOf(value: unknown): number | undefined {
  const isBundle = typeof value === 'object' && value !== null && 'format' in value && value.format === 'waymark-bundle';
  return isBundle && 'formatVersion' in value && typeof value.formatVersion === 'number' ? value.formatVersion : undefined;
}

let made: Validator | undefined;

function validator(): Validator {
  made ??= new Validator(schema as Schema, '2020-12', false);
  return made;
}

/** The innermost errors, one for each place: the outer ones only say that something inside is wrong. */
function detailsOf(errors: readonly OutputUnit[]): readonly FaultDetail[] {
  const byPlace = new Map(errors.map(({ instanceLocation, error }) => [instanceLocation, error]));
  const places = [...byPlace.keys()];
  return places
    .filter((place) => !places.some((other) => other.startsWith(`${place}/`)))
    .slice(0, MOST_ERRORS)
    .map((place) => ({ pointer: place.slice(1), detail: byPlace.get(place) ?? '' }));
}
