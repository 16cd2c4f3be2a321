import { describe, expect, it } from 'vitest';
import type { ConsistencyCheck } from '../../src/domain/consistency-check.ts';
import type { Figures, Indicator } from '../../src/domain/indicators.ts';
import type { Questionnaire } from '../../src/domain/questionnaire.ts';
import { type ScoreInput, scoreProfile } from '../../src/domain/scoring/profile.ts';
import { answersTo, type Said, smallQuestionnaire } from './helpers/questionnaire.ts';

const guests: Indicator = {
  id: 'guests',
  code: 'IND-G',
  counts: [{ id: 'number', unit: 'count' }],
  parts: [{ id: 'number', unit: 'count', numerator: ['number'], factor: 1 }],
  references: [],
  presets: [],
};

const figures = (number: number): Figures => ({
  years: [{ year: 2026, counts: { 'guests/number': number }, estimates: [] }],
  targets: {},
});

/** The ids of the checks that ask back, for one leader's answers. */
function asked(
  when: ConsistencyCheck['when'],
  said: readonly Said[],
  input: Partial<ScoreInput> = {},
  other: Partial<Questionnaire> = {},
) {
  const changes: Partial<Questionnaire> = {
    indicators: [guests],
    checks: [{ id: 'fits', when }],
    conditions: [{ id: 'no-hosting', all: [{ question: 'hosting', in: ['no'] }] }],
    context: [{ id: 'hosting', stage: 'start', assumed: 'yes' }],
    ...other,
  };
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items: said.map(() => ({})) }], changes);
  const responses = [{ role: 'leader', answers: answersTo('welcome', said) }];
  return scoreProfile({ questionnaire, scope: 'full', context: {}, responses, ...input }).questions;
}

const isAsked = (...args: Parameters<typeof asked>) => asked(...args).length === 1;

describe('consistency checks', () => {
  it('ask back when the context and a figure do not fit', () => {
    const when = [{ condition: 'no-hosting' }, { indicator: 'guests', part: 'number', atLeast: 1 }];
    expect(isAsked(when, [2], { context: { hosting: 'no' }, figures: figures(3) })).toBe(true);
    expect(isAsked(when, [2], { context: { hosting: 'no' }, figures: figures(0) })).toBe(false);
    expect(isAsked(when, [2], { context: { hosting: 'no' } })).toBe(false);
    expect(isAsked(when, [2], { figures: figures(3) })).toBe(false);
  });
  it('compare a figure with a limit from below', () => {
    const when = [{ indicator: 'guests', part: 'number', below: 1 }];
    expect(isAsked(when, [2], { figures: figures(0) })).toBe(true);
    expect(isAsked(when, [2], { figures: figures(1) })).toBe(false);
    expect(isAsked([{ indicator: 'unheard-of', part: 'number', below: 1 }], [2], { figures: figures(0) })).toBe(false);
  });
  it('notice a share above 100 per cent in any year', () => {
    const when = [{ figures: 'part-above-whole' as const }];
    const years = (hosted: number) => [
      { year: 2025, counts: { 'guests/number': 4, 'guests/hosted': hosted }, estimates: [] },
      { year: 2026, counts: { 'guests/number': 4, 'guests/hosted': 4 }, estimates: [] },
    ];
    const hosted = { id: 'hosted', unit: 'percent' as const, numerator: ['hosted'], denominator: ['number'], factor: 100 };
    const indicators = [{ ...guests, parts: [...guests.parts, hosted] }];
    const isNoticed = (count: number) =>
      asked(when, [2], { figures: { years: years(count), targets: {} } }, { indicators }).length === 1;
    expect(isNoticed(5)).toBe(true);
    expect(isNoticed(4)).toBe(false);
    expect(isAsked(when, [2])).toBe(false);
  });
  it('look at the level of an item, and stay silent where it has none', () => {
    expect(isAsked([{ item: 'welcome-1', atLeast: 3 }], [3])).toBe(true);
    expect(isAsked([{ item: 'welcome-1', atLeast: 3 }], [2])).toBe(false);
    expect(isAsked([{ item: 'welcome-1', below: 3 }], [2])).toBe(true);
    expect(isAsked([{ item: 'welcome-1', below: 3 }], [3])).toBe(false);
    expect(isAsked([{ item: 'welcome-1', below: 3 }], ['unknown'])).toBe(false);
    expect(isAsked([{ item: 'gone', below: 3 }], [2])).toBe(false);
  });
  it('notice that everything got the same level, once half is rated', () => {
    const when = [{ allItems: 'same-level' as const }];
    expect(isAsked(when, [2, 2, 2, 2])).toBe(true);
    expect(isAsked(when, [2, 2, null, null])).toBe(true);
    expect(isAsked(when, [2, 2, null, null, null])).toBe(false);
    expect(isAsked(when, [2, 2, 2, 3])).toBe(false);
    expect(isAsked(when, [2])).toBe(false);
  });
  it('name the dimensions that are high without any evidence', () => {
    const when = [{ dimension: 'without-evidence' as const, atLeast: 3 as const }];
    expect(asked(when, [3, 3])).toEqual([{ check: 'fits', items: [], dimensions: ['welcome'] }]);
    expect(isAsked(when, [2, 2])).toBe(false);
    const consensus = { 'welcome-1': { level: 3 as const, evidence: [{ title: 'Minutes' }] } };
    expect(isAsked(when, [3, 3], { consensus })).toBe(false);
  });
  it('notice a rating in a hurry, where the time is known', () => {
    expect(isAsked([{ minutesBelow: 5 }], [2], { minutes: 4 })).toBe(true);
    expect(isAsked([{ minutesBelow: 5 }], [2], { minutes: 5 })).toBe(false);
    expect(isAsked([{ minutesBelow: 5 }], [2])).toBe(false);
  });
  it('name the items they look at, and change nothing', () => {
    const when = [
      { item: 'welcome-1', atLeast: 3 as const },
      { item: 'welcome-2', below: 2 as const },
    ];
    expect(asked(when, [3, 1])).toEqual([{ check: 'fits', items: ['welcome-1', 'welcome-2'], dimensions: [] }]);
    expect(isAsked(when, [3, 2])).toBe(false);
  });
});
