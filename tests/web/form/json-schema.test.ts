import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../questionnaires/vet-internationalisation/1.0.0/schema.json' with { type: 'json' };
import { compile } from '../../../web/src/form/json-schema.ts';
import { plainBundle } from './bundles.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });

describe('compile', () => {
  it('finds the same keyword at the same place as Ajv', () => {
    const ours = compile(plainBundle.schema);
    const theirs = ajv.compile(plainBundle.schema);
    for (const value of [
      { name: 'Bridges' },
      {},
      { name: 7 },
      { name: 'x'.repeat(61), since: 1950 },
      { name: 'Bridges', size: 'middle', open: 'yes' },
      { name: 'Bridges', fields: ['care', 'care'] },
      { name: 'Bridges', fields: ['sports'], wishes: [1] },
    ]) {
      expect(ours(value)).toBe(theirs(value));
      expect(placesOf(ours.errors)).toEqual(placesOf(theirs.errors));
    }
  });

  it('gives the same verdict as Ajv on any answer to the real questionnaire', () => {
    const ours = compile(schema);
    const theirs = ajv.compile(schema);
    const answer = fc.oneof(
      fc.record(
        {
          level: fc.integer({ min: -1, max: 5 }),
          unknown: fc.boolean(),
          notApplicable: fc.record({ reason: fc.string({ maxLength: 4 }) }),
          note: fc.string(),
          evidence: fc.array(
            fc.record(
              { title: fc.string({ maxLength: 3 }), date: fc.constantFrom('2026', '2026-05', '5 May') },
              { requiredKeys: [] },
            ),
            { maxLength: 2 },
          ),
        },
        { requiredKeys: [] },
      ),
      fc.integer(),
    );
    const document = fc.dictionary(fc.constantFrom(...Object.keys(schema.properties).slice(0, 4), 'no-such-item'), answer, {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(document, (value) => {
        expect(ours(value)).toBe(theirs(value));
      }),
      { numRuns: 500 },
    );
  });
});

interface Found {
  readonly keyword: string;
  readonly instancePath: string;
}

function placesOf(errors: readonly Found[] | null | undefined): readonly string[] {
  return [...new Set((errors ?? []).map(({ keyword, instancePath }) => `${instancePath} ${keyword}`))].sort();
}
