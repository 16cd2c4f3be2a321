import { describe, expect, it } from 'vitest';
import frozen from '../../questionnaires/frozen.json' with { type: 'json' };
import { checkFrozen, hashVersion } from '../../src/catalogue/freeze.ts';
import { realFiles, tinyFiles } from '../questionnaires/fixtures.ts';
import { changed } from './broken.ts';

const NAME = 'vet-internationalisation/1.0.0';
const MESSAGE = 'vet-internationalisation 1.0.0 was published on 2026-11-22 and may not change. Copy it to a new version.';

it('finds the published questionnaire unchanged', async () => {
  expect(await checkFrozen(realFiles(), frozen)).toEqual([]);
});

describe('a published version', () => {
  it.each([
    ['a weight', ['schema', 'properties', 'safety', 'x-item', 'weight'], 2],
    ['an action', ['actions', 'actions', 0, 'personDays'], 5],
    ['a scoring figure', ['questionnaire', 'scoring', 'share'], 0.7],
    ['a planning figure', ['planning', 'plannedShare'], 0.9],
    ['an indicator', ['indicators', 'indicators', 0, 'parts', 0, 'factor'], 10],
    ['a context question', ['context', 'properties', 'horizon', 'x-context', 'assumed'], 3],
  ] as const)('may not change %s', async (_, place, value) => {
    const faults = await checkFrozen(changed(realFiles(), place, value), frozen);
    expect(faults).toEqual([{ file: 'questionnaire.json', pointer: '', detail: MESSAGE }]);
  });

  it.each([
    ['its words', ['texts', 'en', 'items', 'safety', 'title'], 'Safety first'],
    ['the date of a call', ['calendar', 'calls', 0, 'expected'], '02-20'],
    ['a sample school', ['examples', 'alder', 'name'], 'Alder School'],
    ['its state, once it is retired', ['questionnaire', 'status'], 'retired'],
  ] as const)('may change %s', async (_, place, value) => {
    expect(await checkFrozen(changed(realFiles(), place, value), frozen)).toEqual([]);
  });

  it('has the same hash in another order of its keys', async () => {
    const files = realFiles();
    const actions = files.actions as { readonly actions: readonly object[] };
    const turned = { ...actions, actions: actions.actions.map((action) => Object.fromEntries(Object.entries(action).reverse())) };
    expect(await hashVersion({ ...files, actions: turned })).toBe(await hashVersion(files));
  });

  it('must be frozen', async () => {
    const [fault] = await checkFrozen(realFiles(), {});
    expect(fault?.detail).toContain(`--freeze ${NAME}`);
  });
});

it('leaves a draft open, and wants it out of the list', async () => {
  expect(await checkFrozen(tinyFiles(), {})).toEqual([]);
  const [fault] = await checkFrozen(tinyFiles(), { 'school-library/1.0.0': 'x' });
  expect(fault?.pointer).toBe('/status');
});
