import { Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
// The plain name stands for a stub here: the browser gets no Ajv.
import addFormats from 'ajv-formats/dist/index.js';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../src/catalogue/version.ts';
import { plainVersion, realVersion, tinyVersion } from './fixtures.ts';

const versions = [realVersion(), tinyVersion(), plainVersion()];

/** Two validators that nobody here wrote must agree. Each schema is compiled once. */
const validators = new Map<JsonSchema, readonly ((value: unknown) => boolean)[]>();

function validatorsOf(schema: JsonSchema): readonly ((value: unknown) => boolean)[] {
  const known = validators.get(schema);
  if (known) return known;
  const ajv = addFormats(new Ajv2020({ strict: false })).compile(schema);
  const cfworker = new Validator({ ...schema }, '2020-12');
  const made = [(value: unknown) => ajv(value) === true, (value: unknown) => cfworker.validate(value).valid];
  validators.set(schema, made);
  return made;
}

function verdicts(schema: JsonSchema, value: unknown): readonly boolean[] {
  return validatorsOf(schema).map((valid) => valid(value));
}

const accepts = (schema: JsonSchema, value: unknown) => expect(verdicts(schema, value)).toEqual([true, true]);
const refuses = (schema: JsonSchema, value: unknown) => expect(verdicts(schema, value)).toEqual([false, false]);

it.each(versions.map((version) => [version.questionnaire.id, version] as const))(
  '%s has schemas of draft 2020-12',
  (_, version) => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(version.schema)).toBe(true);
    expect(ajv.validateSchema(version.contextSchema)).toBe(true);
  },
);

it.each(realVersion().examples.map((example) => [example.name, example] as const))(
  '%s answers in the form of the schemas',
  (_, example) => {
    accepts(realVersion().schema, example.answers);
    accepts(realVersion().contextSchema, example.context);
  },
);

describe('the schema of the answers', () => {
  const { schema } = realVersion();
  it.each([
    ['a level', { level: 4 }],
    ['a reason why an item does not apply', { notApplicable: { reason: 'No placements in companies' } }],
    ['"don\'t know"', { unknown: true }],
    ['a note alone: the item is still open', { note: 'Ask the study office' }],
    [
      'evidence',
      {
        level: 2,
        evidence: [
          { title: 'Strategy', date: '2026-05-01', link: 'Intranet' },
          { title: 'Minutes', date: '2026-05' },
        ],
      },
    ],
    ['nothing yet', {}],
  ])('accepts %s', (_, answer) => accepts(schema, { safety: answer }));

  it.each([
    ['level 5', { level: 5 }],
    ['half a level', { level: 2.5 }],
    ['a level as text', { level: '2' }],
    ['a level and "don\'t know" at once', { level: 1, unknown: true }],
    ['a level and "not applicable" at once', { level: 1, notApplicable: { reason: 'x' } }],
    ['"not applicable" and "don\'t know" at once', { unknown: true, notApplicable: { reason: 'x' } }],
    ['"not applicable" without a reason', { notApplicable: {} }],
    ['an empty reason', { notApplicable: { reason: '' } }],
    ['"don\'t know" that is not true', { unknown: false }],
    ['an extra property', { level: 1, mood: 'good' }],
    ['evidence without a title', { evidence: [{ link: 'Intranet' }] }],
    ['more than ten pieces of evidence', { evidence: Array.from({ length: 11 }, () => ({ title: 'Paper' })) }],
    ['a bare number', 3],
  ])('refuses %s', (_, answer) => refuses(schema, { safety: answer }));

  it('refuses an item that is not asked', () => refuses(schema, { weather: { level: 1 } }));
});

describe('the schema of the context', () => {
  const { contextSchema } = realVersion();
  it.each([
    ['nothing yet', {}],
    ['three dimensions in focus', { focus: ['leadership', 'quality', 'values'] }],
    ['half a post', { 'coordinator-posts': 0.5 }],
    ['a date', { 'next-departure': '2027-03-15' }],
  ])('accepts %s', (_, context) => accepts(contextSchema, context));

  it.each([
    ['four dimensions in focus', { focus: ['leadership', 'quality', 'values', 'staff'] }],
    ['one dimension twice', { focus: ['quality', 'quality'] }],
    ['a country that is not in the list', { country: 'atlantis' }],
    ['a day that does not exist', { 'next-departure': '2027-02-30' }],
    ['a negative budget', { 'own-budget': -1 }],
    ['a question nobody asks', { weather: 'fine' }],
  ])('refuses %s', (_, context) => refuses(contextSchema, context));
});

describe('a questionnaire of plain fields', () => {
  const { schema } = plainVersion();
  it('accepts bare values', () => {
    accepts(schema, {
      'club-name': 'Compass',
      members: 12,
      'meeting-day': 'friday',
      'open-to-guests': false,
      languages: ['finnish'],
    });
  });
  it('refuses a value of the wrong type', () => refuses(schema, { members: 'twelve' }));
});
