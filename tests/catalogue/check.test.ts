import { describe, expect, it } from 'vitest';
import type { Action, Questionnaire } from '../../src/domain/questionnaire.ts';
import { nextVersionFiles, plainFiles, realFiles, tinyFiles } from '../questionnaires/fixtures.ts';
import { changed, faultsOf } from './broken.ts';

const actions = () => (realFiles().actions as { readonly actions: readonly Action[] }).actions;
const indexOf = (id: string) => actions().findIndex((action) => action.id === id);
const scope = (id: string) => (realFiles().questionnaire as Questionnaire).scopes.findIndex((one) => one.id === id);

it('finds no fault in the questionnaires in use and in those made for tests', () => {
  for (const files of [realFiles(), nextVersionFiles(), tinyFiles(), plainFiles()]) expect(faultsOf(files)).toEqual([]);
});

describe('finds, with file and pointer,', () => {
  const cases: readonly [string, Parameters<typeof changed>[1], unknown, string][] = [
    [
      'a field the format does not have',
      ['questionnaire', 'colour'],
      'red',
      'questionnaire.json#/colour: the format has no such field',
    ],
    [
      'a weight without a reason',
      ['schema', 'properties', 'safety', 'x-item', 'because'],
      ' ',
      'schema.json#/properties/safety/x-item/because: needs a reason',
    ],
    [
      'a dimension weight without a reason',
      ['questionnaire', 'dimensions', 2, 'because'],
      '',
      'questionnaire.json#/dimensions/2/because: needs a reason',
    ],
    [
      'a scoring figure without a reason',
      ['questionnaire', 'scoring', 'because', 'halo'],
      undefined,
      'questionnaire.json#/scoring/halo: needs a reason in "because"',
    ],
    [
      'a planning figure without a reason',
      ['planning', 'because', 'effortRange'],
      undefined,
      'planning.json#/effortRange: needs a reason in "because"',
    ],
    [
      'a reason for nothing',
      ['planning', 'because', 'luck'],
      'Why not',
      'planning.json#/because/luck: gives a reason, but there is no "luck"',
    ],
    [
      'an id that is no noun in kebab-case',
      ['questionnaire', 'scopes', 0, 'id'],
      'Quick Scan',
      'questionnaire.json#/scopes/0/id: must be a noun in lower case',
    ],
    [
      'an unknown item in an action',
      ['actions', 'actions', 0, 'raises', 0, 'item'],
      'no-such-item',
      'actions.json#/actions/0/raises/0/item: there is no item "no-such-item"',
    ],
    [
      'an unknown prerequisite',
      ['actions', 'actions', 1, 'after', 0],
      'no-such-action',
      'actions.json#/actions/1/after/0: there is no action "no-such-action"',
    ],
    [
      'a step downwards',
      ['actions', 'actions', 0, 'raises', 0, 'to'],
      0,
      'actions.json#/actions/0/raises/0: must lead to a higher level',
    ],
    [
      'a call that is in no calendar',
      ['actions', 'actions', indexOf('yearly-grant-request'), 'timing', 'call'],
      'ka9',
      '/timing/call: there is no call "ka9"',
    ],
    [
      'a cost band that does not exist',
      ['actions', 'actions', 0, 'cost'],
      9,
      'actions.json#/actions/0/cost: there is no cost band number 9',
    ],
    [
      'a smallest version larger than the action',
      ['actions', 'actions', 0, 'minimum', 'personDays'],
      9,
      'actions.json#/actions/0/minimum: asks for more than the action itself',
    ],
    [
      'an unknown condition of an item',
      ['schema', 'properties', 'long-stays', 'x-item', 'condition'],
      'sunny',
      'schema.json#/properties/long-stays/x-item/condition: there is no condition "sunny"',
    ],
    [
      'a condition on a question nobody asks',
      ['questionnaire', 'conditions', 0, 'all', 0, 'question'],
      'weather',
      'questionnaire.json#/conditions/0/all/0/question: there is no context question "weather"',
    ],
    [
      'a condition on an answer nobody can give',
      ['questionnaire', 'conditions', 0, 'all', 0, 'in', 0],
      'sometimes',
      'questionnaire.json#/conditions/0/all/0/in/0: "sometimes" is no answer to "hosting"',
    ],
    [
      'an assumed answer that is impossible',
      ['context', 'properties', 'horizon', 'x-context', 'assumed'],
      7,
      'context.json#/properties/horizon/x-context/assumed: 7 is no answer to "horizon"',
    ],
    [
      'an option without its factor',
      ['planning', 'effort', 'factors', 'over-3000'],
      undefined,
      'planning.json#/effort/factors: has nothing for the option "over-3000" of "size"',
    ],
    [
      'a factor without its option',
      ['planning', 'effort', 'factors', 'tiny'],
      0.5,
      'planning.json#/effort/factors: has "tiny", which is no option of "size"',
    ],
    [
      'an unknown action in a rule',
      ['planning', 'mandatory', 0, 'actions', 0],
      'no-such-action',
      'planning.json#/mandatory/0/actions/0: there is no action "no-such-action"',
    ],
    [
      'an unknown item in the safety net',
      ['planning', 'safetyNet', 'items', 0],
      'seat-belts',
      'planning.json#/safetyNet/items/0: there is no item "seat-belts"',
    ],
    [
      'an item named twice in a scope',
      ['questionnaire', 'scopes', scope('quick'), 'items', 1],
      'written-strategy',
      `questionnaire.json#/scopes/${scope('quick')}/items/1: the item "written-strategy" is used twice`,
    ],
    [
      'a part computed from no count',
      ['indicators', 'indicators', 0, 'parts', 0, 'numerator', 0],
      'journeys',
      'indicators.json#/indicators/0/parts/0/numerator/0: there is no count "learner-mobility-rate/journeys"',
    ],
    [
      'a reference figure without a source',
      ['indicators', 'indicators', 0, 'references', 0, 'source'],
      '',
      'indicators.json#/indicators/0/references/0/source: must not be empty',
    ],
    [
      'a reference figure nobody checked',
      ['indicators', 'indicators', 0, 'references', 0, 'checkedOn'],
      undefined,
      'indicators.json#/indicators/0/references/0/checkedOn',
    ],
    [
      'a day that does not exist',
      ['calendar', 'calls', 0, 'confirmed', 0, 'on'],
      '2026-02-30',
      'calendar.json#/calls/0/confirmed/0/on: must be a date that exists',
    ],
    [
      'a yearly day that does not exist',
      ['calendar', 'calls', 0, 'expected'],
      '02-31',
      'calendar.json#/calls/0/expected: must be a day of the year',
    ],
    ['a missing text', ['texts', 'en', 'items', 'safety'], undefined, 'texts/en.json#/items/safety: is missing'],
    [
      'four described levels',
      ['texts', 'en', 'items', 'safety', 'levels', 4],
      undefined,
      'texts/en.json#/items/safety/levels: needs five described levels',
    ],
    [
      'a text that is left over',
      ['texts', 'en', 'checks', 'old-check'],
      'Gone?',
      'texts/en.json#/checks/old-check: is left over',
    ],
    [
      'a missing option text',
      ['texts', 'en', 'context', 'size', 'options', 'over-3000'],
      undefined,
      'texts/en.json#/context/size/options/over-3000: is missing',
    ],
    [
      'a missing word of the catalogue',
      ['catalogueTexts', 'en', 'actions', 'yearly-review'],
      undefined,
      'texts/en.catalogue.json#/actions/yearly-review: is missing',
    ],
    [
      'a smallest version nobody describes',
      ['catalogueTexts', 'en', 'actions', 'kick-off', 'minimum'],
      undefined,
      'texts/en.catalogue.json#/actions/kick-off/minimum: is missing',
    ],
    [
      'a link to a resource no action has',
      ['catalogueTexts', 'en', 'links', 'Lottery'],
      'https://example.org',
      'texts/en.catalogue.json#/links/Lottery: is left over',
    ],
    ['a language without a file', ['questionnaire', 'languages', 1], 'fi', 'texts/fi.json#: is missing'],
    [
      'a sample school with two states in one answer',
      ['examples', 'alder', 'answers', 'safety', 'unknown'],
      true,
      'examples/alder.json#/answers/safety',
    ],
    [
      'a sample school with an impossible context',
      ['examples', 'birch', 'context', 'hosting'],
      'perhaps',
      'examples/birch.json#/context/hosting',
    ],
    [
      'a sample school without an expected level',
      ['examples', 'cedar', 'expect', 'dimensions', 'quality'],
      undefined,
      'examples/cedar.json#/expect/dimensions/quality: is missing',
    ],
  ];
  it.each(cases)('%s', (_, place, value, expected) => {
    expect(faultsOf(changed(realFiles(), place, value)).join('\n')).toContain(expected);
  });

  it('two actions with one id', () => {
    const faults = faultsOf(changed(realFiles(), ['actions', 'actions', 5, 'id'], 'kick-off'));
    expect(faults).toContain('actions.json#/actions/5/id: the action id "kick-off" is used twice');
  });

  it('actions that wait for each other', () => {
    const files = changed(realFiles(), ['actions', 'actions', indexOf('management-lead'), 'after'], ['target-setting']);
    const ring =
      'waits for itself: management-lead → target-setting → short-strategy → needs-collection → kick-off → management-lead';
    expect(faultsOf(files)).toContain(`actions.json#/actions/${indexOf('management-lead')}/after: ${ring}`);
  });

  it('a ring through the only one of several prerequisites', () => {
    const index = indexOf('first-job-shadowing');
    const files = changed(realFiles(), ['actions', 'actions', index, 'afterAny'], ['first-job-shadowing']);
    expect(faultsOf(files)).toContain(
      `actions.json#/actions/${index}/after: waits for itself: first-job-shadowing → first-job-shadowing`,
    );
  });

  it('a step that no action serves, with a context where it happens', () => {
    const files = changed(realFiles(), ['actions', 'actions', indexOf('emergency-plan'), 'raises', 0, 'from'], 1);
    expect(faultsOf(files).join('\n')).toMatch(
      /schema\.json#\/properties\/safety: no action leads from level 0 to 1 where .*erasmus-status/,
    );
  });

  it('a step that is served only where a condition holds', () => {
    const files = changed(realFiles(), ['actions', 'actions', indexOf('emergency-plan'), 'condition'], 'hosting');
    expect(faultsOf(files).join('\n')).toMatch(/no action leads from level 1 to 2 where .*hosting: no/);
  });

  it('a gap that nobody declared, and one that is none', () => {
    const undeclared = faultsOf(changed(realFiles(), ['actions', 'declaredGaps', 0], undefined));
    expect(undeclared.join('\n')).toContain('schema.json#/properties/programme-access: no action leads from level 3 to 4');
    const idle = faultsOf(changed(realFiles(), ['actions', 'declaredGaps', 0, 'item'], 'safety'));
    expect(idle).toContain('actions.json#/declaredGaps/0: declares a gap that does not exist');
  });

  it('a scope that rates a dimension by one item', () => {
    const quick = scope('quick');
    const { items } = (realFiles().questionnaire as Questionnaire).scopes[quick]!;
    const files = changed(realFiles(), ['questionnaire', 'scopes', quick, 'items', items.indexOf('hosting-offer')], undefined);
    expect(faultsOf(files)).toContain(
      `questionnaire.json#/scopes/${quick}/items: has 1 items of "hosting" that always apply there, but needs 2`,
    );
  });

  it('a migration table that forgets an item', () => {
    const faults = faultsOf(changed(nextVersionFiles(), ['migration', 'retired', 0], undefined));
    expect(faults).toContain('migration.json#: says nothing about "global-citizenship", which this version no longer has');
  });

  it('a migration table that forgets a new item', () => {
    const faults = faultsOf(changed(nextVersionFiles(), ['migration', 'added', 0], undefined));
    expect(faults).toContain('migration.json#/added: leaves out "digital-tools", which 1.0.0 did not have');
  });
});

describe('a catalogue that cannot lead everywhere', () => {
  it('has a dimension that stays low where its way leads through actions that are not open', () => {
    const grants = ['consortium-membership'];
    const faults = faultsOf(changed(realFiles(), ['actions', 'actions', indexOf('kick-off'), 'afterAny'], grants));
    const found = faults.find((fault) => fault.startsWith('questionnaire.json#/dimensions/0: cannot get from zero to level 4'));
    expect(found).toContain('country: other');
    expect(found).toContain('"needs-analysis" at 0');
  });

  it('lets a declared gap say why a dimension stays low', () => {
    const gaps = (realFiles().actions as { readonly declaredGaps: readonly { readonly item: string }[] }).declaredGaps;
    const index = gaps.findIndex(({ item }) => item === 'development-projects');
    const faults = faultsOf(changed(realFiles(), ['actions', 'declaredGaps', index], undefined));
    expect(
      faults.some((fault) => /dimensions\/\d+: cannot get from zero to level \d.*"development-projects" at 0/.test(fault)),
    ).toBe(true);
  });

  it('has an action whose weeks do not fit between its dates', () => {
    const faults = faultsOf(changed(realFiles(), ['actions', 'actions', indexOf('yearly-review'), 'weeks'], 20));
    expect(faults).toEqual([
      `actions.json#/actions/${indexOf('yearly-review')}/timing: has no start in 3 years in fi, lt, neutral: its weeks do not fit its dates`,
    ]);
  });

  it('has an action for a call without any round', () => {
    const files = changed(realFiles(), ['calendar', 'calls', 3, 'expected'], '07-15');
    const faults = faultsOf(
      changed(files, ['actions', 'actions', indexOf('shared-units'), 'timing'], { kind: 'call', call: 'ka9' }),
    );
    expect(faults.join('\n')).toMatch(/there is no call "ka9"/);
    expect(faults.join('\n')).toMatch(/has no start in 3 years/);
  });
});

it('goes on after a malformed file and reports what other files claim', () => {
  const files = changed(realFiles(), ['calendar', 'calls', 0, 'hour'], 'noon');
  const faults = faultsOf(changed(files, ['texts', 'en', 'items', 'safety'], undefined));
  expect(faults).toHaveLength(2);
});

it('escapes names in pointers', () => {
  const faults = faultsOf(changed(realFiles(), ['texts', 'en', 'checks', 'a/b~c'], 'x'));
  expect(faults.join('\n')).toContain('texts/en.json#/checks/a~1b~0c');
});
