import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../web/src/form/layout.ts';
import { only, propertiesOf } from '../../../web/src/form/schema.ts';
import { FURTHER, sectionsOf } from '../../../web/src/form/sections.ts';
import { bundleOf, plainBundle, school } from './bundles.ts';

describe('sectionsOf', () => {
  it('makes one section per dimension, with its items in scope in the order of the questionnaire', () => {
    const sections = sectionsOf(school, 'quick');
    expect(sections.map(({ id, code, tone }) => [id, code, tone])).toEqual([
      ['leadership', 'LEA', 1],
      ['hosting', 'INC', 2],
    ]);
    expect(sections[0]?.questions).toEqual(['written-strategy']);
    expect(sectionsOf(school, 'full')[0]?.questions).toEqual(['written-strategy', 'needs-analysis']);
  });

  it('leaves out a dimension without an item in scope, and keeps the colours of the others', () => {
    const small = bundleOf({ scopes: [{ id: 'short', items: ['hosting-offer'], minutes: [5, 10] }] });
    expect(sectionsOf(small, 'short').map(({ id, tone }) => [id, tone])).toEqual([['hosting', 2]]);
  });

  it('gathers plain fields in a section of their own', () => {
    expect(sectionsOf(plainBundle, 'any')).toEqual([
      { id: FURTHER, tone: 1, questions: ['name', 'since', 'size', 'open', 'fields', 'wishes'] },
    ]);
  });
});

describe('layoutOf', () => {
  const [, hosting] = sectionsOf(school, 'full');

  it('is one control for a rated item', () => {
    expect(layoutOf(hosting!, school, new Set(['hosting'])).elements).toEqual([
      { type: 'Control', scope: '#/properties/hosting-offer', options: { format: 'rated' } },
    ]);
  });

  it('says why an item is not asked where its condition does not hold', () => {
    expect(layoutOf(hosting!, school, new Set()).elements).toEqual([
      { type: 'SwitchedOff', options: { item: 'hosting-offer', condition: 'hosting' } },
    ]);
  });

  it('is one plain control for a field of standard JSON Schema', () => {
    const [further] = sectionsOf(plainBundle, 'any');
    expect(layoutOf(further!, plainBundle, new Set()).elements[0]).toEqual({
      type: 'Control',
      scope: '#/properties/name',
      options: {},
    });
  });
});

describe('only', () => {
  it('keeps the wanted properties in the wanted order, and what is required of them', () => {
    const schema = only({ ...plainBundle.schema, required: ['name', 'open'] }, ['open', 'since', 'nowhere']);
    expect(Object.keys(propertiesOf(schema))).toEqual(['open', 'since']);
    expect(schema.required).toEqual(['open']);
  });
});
