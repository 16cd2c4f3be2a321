import { describe, expect, it } from 'vitest';
import { countries } from '../../src/catalogue/catalogue.ts';
import { itemsInScope } from '../../src/domain/questionnaire.ts';
import { realVersion } from './fixtures.ts';

const { questionnaire, contextSchema, calendar, catalogueTexts, texts } = realVersion();

describe('the questionnaire for schools of vocational education', () => {
  it('has 10 dimensions, 62 items, 21 core items, 100 actions and 15 indicators', () => {
    const { dimensions, items, actions, indicators } = questionnaire;
    expect([dimensions, items, items.filter(({ core }) => core), actions, indicators].map(({ length }) => length)).toEqual([
      10, 62, 21, 100, 15,
    ]);
  });

  it('has the foundation dimensions leadership, organisation and quality', () => {
    expect(questionnaire.dimensions.filter(({ foundation }) => foundation).map(({ code }) => code)).toEqual([
      'LEA',
      'ORG',
      'QUA',
    ]);
  });

  it('weighs everything the same until there is evidence', () => {
    for (const { weight, because } of [...questionnaire.dimensions, ...questionnaire.items]) {
      expect([weight, because]).toEqual([1, 'No evidence for other weights until piloted']);
    }
  });

  it('names no item, action, indicator or condition alike', () => {
    const { items, actions, indicators } = questionnaire;
    expect(new Set([...items, ...actions].map(({ id }) => id)).size).toBe(162);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(15);
  });
});

describe('the quick scan', () => {
  const items = itemsInScope(questionnaire, 'quick');

  it('holds every core item and few others', () => {
    expect(items.filter(({ core }) => core)).toHaveLength(21);
    expect(items.filter(({ core }) => !core).map(({ code }) => code)).toEqual(['INC-1', 'INC-2', 'IAH-3', 'PAR-2']);
  });

  it('says how long it takes', () => {
    expect(questionnaire.scopes.map(({ id, minutes }) => [id, ...minutes])).toEqual([
      ['quick', 15, 20],
      ['full', 60, 75],
    ]);
  });
});

describe('the context', () => {
  it('asks six questions before the first item', () => {
    const start = questionnaire.context.filter(({ stage }) => stage === 'start').map(({ id }) => id);
    expect(start).toEqual(['country', 'size', 'erasmus-status', 'hosting', 'learner-groups', 'regions']);
  });

  it('assumes an answer to every later question but the date of a departure', () => {
    const open = questionnaire.context.filter(({ stage, assumed }) => stage === 'roadmap' && assumed === undefined);
    expect(open.map(({ id }) => id)).toEqual(['next-departure']);
  });

  it('has words for every question of its schema', () => {
    expect(Object.keys(texts('en').context)).toEqual(Object.keys(contextSchema.properties as object));
  });
});

describe('the figures', () => {
  it('are counts: nobody types a percentage', () => {
    const units = questionnaire.indicators.flatMap(({ counts }) => counts.map(({ unit }) => unit));
    expect(new Set(units)).toEqual(new Set(['count', 'days', 'euro', 'hours']));
  });

  it('have the two ready-made targets of the Finnish development plan', () => {
    const presets = questionnaire.indicators.flatMap((indicator) =>
      indicator.presets.map((preset) => ({ ...preset, of: indicator.id })),
    );
    expect(presets.find(({ id }) => id === 'long-stays-plus-30')).toMatchObject({ of: 'long-stay-share', change: 0.3 });
    expect(presets.find(({ id }) => id === 'staff-stays-plus-20')).toMatchObject({ of: 'staff-mobility-rate', change: 0.2 });
    expect(catalogueTexts('en').indicators['long-stay-share']?.presets['long-stays-plus-30']).toBe('+30 % long stays');
  });

  it('hide small numbers of people with fewer opportunities', () => {
    expect(questionnaire.indicators.find(({ id }) => id === 'fewer-opportunities-share')?.smallestCount).toBe(5);
  });
});

describe('facts that change', () => {
  const dated = [
    ...questionnaire.indicators.flatMap(({ references }) => references),
    ...calendar.calls,
    ...calendar.calls.flatMap(({ confirmed }) => confirmed),
    ...calendar.events,
    ...countries().flatMap(({ terms, holidays, grants, rules }) => [...terms, ...holidays, ...grants, ...rules]),
  ];

  it('all say where they come from and when they were checked', () => {
    expect(dated.length).toBeGreaterThan(60);
    expect(dated.filter(({ source, checkedOn }) => !source || checkedOn !== '2026-11-22')).toEqual([]);
  });

  it('end with the programme: no call is expected after 2027', () => {
    expect(new Set(calendar.calls.map(({ lastYear }) => lastYear))).toEqual(new Set([2027]));
  });
});

it('says every sentence in plain words: short ones', () => {
  const own = [
    ...Object.values(texts('en').context).flatMap(({ label, help }) => [label, help ?? '']),
    ...Object.values(texts('en').checks),
    ...Object.values(texts('en').conditions),
    ...Object.values(texts('en').priorities),
    ...Object.values(catalogueTexts('en').rules),
    ...Object.values(catalogueTexts('en').actions).map(({ minimum }) => minimum ?? ''),
  ];
  const sentences = own.flatMap((text) => text.split(/[.?!:](?:\s|$)/));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 22)).toEqual([]);
});
