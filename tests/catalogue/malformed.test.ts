import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/domain/questionnaire.ts';
import { realFiles } from '../questionnaires/fixtures.ts';
import { changed, faultsOf } from './broken.ts';

const indexOf = (id: string) =>
  (realFiles().actions as { readonly actions: readonly Action[] }).actions.findIndex((action) => action.id === id);

/** Files in which one action raises an unknown item and waits for an unknown action. */
function withUnknownNames() {
  const files = changed(realFiles(), ['actions', 'actions', 0, 'raises', 0, 'item'], 'no-such-item');
  return changed(files, ['actions', 'actions', 1, 'after', 0], 'no-such-action');
}
const UNKNOWN = [
  'actions.json#/actions/0/raises/0/item: there is no item "no-such-item"',
  'actions.json#/actions/1/after/0: there is no action "no-such-action"',
];

const BEFORE = faultsOf(withUnknownNames());

describe('a fault of form hides no fault between files', () => {
  const cases: readonly [string, Parameters<typeof changed>[1], unknown, string][] = [
    ['an empty text', ['texts', 'en', 'items', 'safety', 'title'], ' ', 'texts/en.json#/items/safety/title'],
    [
      'a text that is a number',
      ['catalogueTexts', 'en', 'actions', 'kick-off', 'what'],
      3,
      'texts/en.catalogue.json#/actions/kick-off/what',
    ],
    [
      'a weight without a reason',
      ['schema', 'properties', 'safety', 'x-item', 'because'],
      '',
      'schema.json#/properties/safety/x-item/because',
    ],
    [
      'a weight of zero',
      ['schema', 'properties', 'safety', 'x-item', 'weight'],
      0,
      'schema.json#/properties/safety/x-item/weight',
    ],
    [
      'an item without a code',
      ['schema', 'properties', 'safety', 'x-item', 'code'],
      undefined,
      'schema.json#/properties/safety/x-item/code',
    ],
    ['a field the format does not have', ['questionnaire', 'colour'], 'red', 'questionnaire.json#/colour'],
    [
      'a dimension without a reason',
      ['questionnaire', 'dimensions', 2, 'because'],
      '',
      'questionnaire.json#/dimensions/2/because',
    ],
    [
      'an action without an owner',
      ['actions', 'actions', indexOf('kick-off'), 'owner'],
      undefined,
      'actions.json#/actions/1/owner',
    ],
    [
      'a step downwards',
      ['actions', 'actions', indexOf('pilot-office'), 'raises', 0, 'to'],
      0,
      'actions.json#/actions/11/raises/0',
    ],
    ['an hour in words', ['calendar', 'calls', 0, 'hour'], 'noon', 'calendar.json#/calls/0/hour'],
    ['a factor of zero', ['planning', 'priorities', 0, 'factor'], 0, 'planning.json#/priorities/0/factor'],
  ];

  it.each(cases)('%s', (_, place, value, where) => {
    const faults = faultsOf(changed(withUnknownNames(), place, value));
    for (const fault of UNKNOWN) expect(faults).toContain(fault);
    expect(faults.filter((fault) => fault.startsWith(`${where}:`))).toHaveLength(1);
    expect(faults.filter((fault) => !BEFORE.includes(fault) && !fault.startsWith(`${where}:`))).toEqual([]);
  });

  it('and a file of another kind altogether silences only what reads it', () => {
    const faults = faultsOf(changed(withUnknownNames(), ['texts', 'en'], 'words'));
    for (const fault of UNKNOWN) expect(faults).toContain(fault);
  });
});
