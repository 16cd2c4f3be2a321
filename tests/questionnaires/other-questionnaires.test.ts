import { describe, expect, it } from 'vitest';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { nextVersion, plainVersion, tinyVersion } from './fixtures.ts';

describe('a second questionnaire', () => {
  const { questionnaire } = tinyVersion();
  const answers = {
    'book-choice': { level: 3 },
    'book-lending': { level: 3 },
    'reading-help': { level: 1 },
    'opening-hours': { level: 2 },
  } as const;

  it('is scored by the same engine, with its own weights', () => {
    const profile = scoreProfile({ questionnaire, scope: 'full', context: {}, responses: [{ role: 'librarian', answers }] });
    expect(profile.dimensions.map(({ dimension, level }) => [dimension, level])).toEqual([
      ['stock', 3],
      ['welcome', 1],
    ]);
    // (2 × 75 + 1 × 37.5) / 3
    expect(profile.overall.score.value).toBeCloseTo(62.5, 10);
  });
});

it('reads a questionnaire of plain fields with nothing to rate and nothing to plan', () => {
  const { questionnaire, schema } = plainVersion();
  expect(questionnaire.items).toEqual([]);
  expect(questionnaire.actions).toEqual([]);
  expect(Object.keys(schema.properties as object)).toEqual([
    'club-name',
    'members',
    'meeting-day',
    'open-to-guests',
    'languages',
  ]);
});

it('reads the next version beside the one in use', () => {
  const { questionnaire } = nextVersion();
  expect(questionnaire.version).toBe('1.1.0');
  expect(questionnaire.items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['international-strategy', 'processes', 'data-protection', 'digital-tools']),
  );
});
