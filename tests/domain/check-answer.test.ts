import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, isAnswer } from '../../src/domain/check-answer.ts';
import { realFiles } from '../questionnaires/fixtures.ts';

const schema = realFiles().schema as { readonly $defs: { readonly answer: object } };
const referee = new Validator(schema.$defs.answer, '2020-12');

const word = fc.constantFrom<unknown>(
  '',
  'x',
  'y'.repeat(200),
  'y'.repeat(201),
  '🚲'.repeat(500),
  '🚲'.repeat(501),
  'n'.repeat(2000),
  'n'.repeat(2001),
  7,
  null,
);
const date = fc.constantFrom<unknown>('2026', '2026-05', '2026-05-31', '26-05', '2026-5-31', '', 2026);
const entry = fc.oneof(fc.record({ title: word, date, link: word, page: word }, { requiredKeys: [] }), word);
const reason = fc.oneof(fc.record({ reason: word, because: word }, { requiredKeys: [] }), word);
const right = fc.record(
  {
    level: fc.constantFrom(0, 4),
    note: fc.constantFrom('', 'n'.repeat(2000)),
    evidence: fc.array(fc.constant({ title: 'x', date: '2026' }), { maxLength: 10 }),
  },
  { requiredKeys: [] },
);
const answer = fc.oneof(
  right,
  fc.record(
    {
      level: fc.constantFrom<unknown>(0, 4, 5, -1, 1.5, '2', null),
      notApplicable: reason,
      unknown: fc.constantFrom<unknown>(true, false, 'true'),
      note: word,
      evidence: fc.oneof(fc.array(entry, { maxLength: 12 }), word),
      score: word,
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);

describe('checkAnswer', () => {
  it('accepts exactly what the published JSON Schema of an answer accepts', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(answer, (one) => {
        const verdict = referee.validate(one).valid;
        seen[verdict ? 'right' : 'wrong'] += 1;
        expect({ one, verdict: checkAnswer(one).length === 0 }).toEqual({ one, verdict });
      }),
      { seed: 20261122, numRuns: 5000 },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(100);
  });
  it('says for each fault where it is and what to do', () => {
    expect(checkAnswer({ level: 7, note: 'n'.repeat(2001), evidence: [{ title: 'Minutes', date: 'May' }] })).toEqual([
      { pointer: '/level', detail: 'Choose a level from 0 to 4, a whole number.' },
      { pointer: '/note', detail: 'Write at most 2000 characters; there are 2001.' },
      { pointer: '/evidence/0/date', detail: 'Write the date as 2026-03-31, 2026-03 or 2026.' },
    ]);
  });
  it('takes an empty object for an open answer', () => {
    expect(isAnswer({})).toBe(true);
  });
});
