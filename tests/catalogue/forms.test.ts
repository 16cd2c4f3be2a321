import { describe, expect, it } from 'vitest';
import { forms as files } from '../../questionnaires/index.ts';
import { checkForm } from '../../src/catalogue/check/form.ts';
import { findForm, formsFor } from '../../src/catalogue/forms.ts';
import { realVersion } from '../questionnaires/fixtures.ts';

const { questionnaire } = realVersion();

/** The first form as a copy with one thing broken, and the pointers to what is wrong. */
function brokenBy(change: (files: ReturnType<typeof JSON.parse>) => void): readonly string[] {
  const copy = structuredClone(files[0] ?? { template: {}, texts: {} });
  change(copy);
  return checkForm(copy, questionnaire).map(({ file, pointer, detail }) => `${file}${pointer}: ${detail}`);
}

describe('forms of funders', () => {
  it('have no fault', () => {
    expect(files.flatMap((one) => checkForm(one, questionnaire))).toEqual([]);
  });
  it('are found by questionnaire and id', () => {
    expect(formsFor('vet-internationalisation').map(({ template }) => template.id)).toEqual(['ka120-2026']);
    expect(formsFor('school-library')).toEqual([]);
    expect(findForm('vet-internationalisation', 'ka120-2026')?.texts('fi').language).toBe('en');
    expect(findForm('vet-internationalisation', 'constructor')).toBeUndefined();
  });
  it.each<[string, (files: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    [
      'an item that does not exist',
      ({ template }) => template.parts[2].fields[4].fill.items.push('nobody'),
      /parts\/2\/fields\/4\/fill: there is no item "nobody"/,
    ],
    [
      'a question that does not exist',
      ({ template }) => template.parts[0].fields[0].fill.questions.push('x'),
      /no context question "x"/,
    ],
    ['a figure that does not exist', ({ template }) => template.parts[4].fields[0].fill.checks.push('a/b'), /no figure "a\/b"/],
    [
      'a dimension without a measure',
      ({ template }) => delete template.parts[3].fields[1].fill.measures.quality,
      /nothing to measure for the dimension "quality"/,
    ],
    [
      'a criterion that does not exist',
      ({ template }) => Object.assign(template.parts[2], { criterion: 'beauty' }),
      /no criterion "beauty"/,
    ],
    ['a field without words', ({ texts }) => delete texts.en.fields.needs, /texts\/en.json\/fields: has no words for "needs"/],
    [
      'a field twice',
      ({ template }) => template.parts[0].fields.push(template.parts[0].fields[0]),
      /the field "context-facts" is used twice/,
    ],
    [
      'a limit of nothing',
      ({ template }) => Object.assign(template.parts[2].fields[0].limit, { characters: 0 }),
      /parts\/2\/fields\/0\/limit\/characters/,
    ],
    [
      'a filling nobody knows',
      ({ template }) => Object.assign(template.parts[1].fields[0], { fill: { kind: 'magic' } }),
      /parts\/1\/fields\/0\/fill/,
    ],
  ])('say where there is %s', (_, change, fault) => {
    expect(brokenBy(change)).toEqual([expect.stringMatching(fault)]);
  });
});
