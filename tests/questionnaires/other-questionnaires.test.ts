import { describe, expect, it } from 'vitest';
import { country } from '../../src/catalogue/catalogue.ts';
import type { Context } from '../../src/domain/context.ts';
import { BROWSER_BUDGET } from '../../src/domain/planning/plan.ts';
import { noChoices, planRoadmap } from '../../src/domain/roadmap/plan.ts';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { nextVersion, plainVersion, tinyVersion } from './fixtures.ts';

describe('a second questionnaire', () => {
  const { questionnaire, calendar } = tinyVersion();
  const answers = {
    'book-choice': { level: 3 },
    'book-lending': { level: 3 },
    'reading-help': { level: 1 },
    'opening-hours': { level: 2 },
  } as const;

  const school = { country: 'fi', size: 'small', 'town-readers': true, budget: 500, horizon: 1, target: 4 };
  const begun = {
    'book-choice': { level: 0 },
    'book-lending': { level: 0 },
    'reading-help': { level: 0 },
    'opening-hours': { level: 0 },
  } as const;

  function plan(more: Context) {
    const context = { ...school, ...more };
    const responses = [{ role: 'librarian', answers: begun }];
    const profile = scoreProfile({ questionnaire, scope: 'full', context, responses });
    const choices = noChoices('2026-11-23');
    return planRoadmap({ questionnaire, calendar, country: country('fi')!, context, profile, choices, budget: BROWSER_BUDGET });
  }

  it('is scored by the same engine, with its own weights', () => {
    const profile = scoreProfile({ questionnaire, scope: 'full', context: {}, responses: [{ role: 'librarian', answers }] });
    expect(profile.dimensions.map(({ dimension, level }) => [dimension, level])).toEqual([
      ['stock', 3],
      ['welcome', 1],
    ]);
    // (2 × 75 + 1 × 37.5) / 3
    expect(profile.overall.score.value).toBeCloseTo(62.5, 10);
  });

  it('is planned by the same engine, in the order of its own prerequisites and on its own days', () => {
    const { roadmap } = plan({ 'librarian-posts': 1 });
    expect(roadmap.actions.map(({ action }) => action)).toEqual(['reader-poll', 'lending-desk', 'reading-club']);
    expect(roadmap.actions[2]?.deadline).toMatchObject({ kind: 'event', id: 'book-day', on: '2027-04-23' });
    // Within a year an action lifts an item by two levels at most.
    expect(roadmap.progress.at(-1)?.dimensions).toEqual([
      { dimension: 'stock', level: 2 },
      { dimension: 'welcome', level: 2 },
    ]);
  });

  it('leaves an action out, and says so, where its own days are not enough', () => {
    const { roadmap } = plan({ 'librarian-posts': 0.3 });
    expect(roadmap.leftOut).toMatchObject([{ action: 'reading-club', reason: { kind: 'capacity' } }]);
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
