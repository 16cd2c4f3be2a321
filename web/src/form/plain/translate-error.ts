import type { ErrorTranslator } from '@jsonforms/core';
import { sayLater } from '../../say-later.ts';

/** Sentences for faults, by keyword; the validator's own English is never shown. */
export const translateError: ErrorTranslator = ({ keyword, params }) => {
  const limit: unknown = params.limit;
  const value = typeof limit === 'number' || typeof limit === 'string' ? String(limit) : '';
  return KNOWN.has(keyword) ? sayLater(`error.${keyword}`, { value }) : sayLater('error.other');
};

const KNOWN = new Set([
  'required',
  'minimum',
  'maximum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'format',
  'type',
  'multipleOf',
]);
