import type { Bundle } from '../../../web/src/wire.ts';

const item = (code: string, dimension: string) => ({
  code,
  dimension,
  weight: 1,
  because: 'all items weigh the same',
  core: true,
  roles: ['leader'],
  eqavet: 'planning' as const,
  standard: 'good-management',
});

const texts: Bundle['texts'] = {
  language: 'en',
  questionnaire: { title: 'A small questionnaire', introduction: '', method: '' },
  levels: ['Not yet', 'First steps', 'Organised', 'Part of school life', 'Driving improvement'].map((name) => ({
    name,
    meaning: name,
  })),
  dimensions: {},
  items: {},
  conditions: { hosting: 'Only if the school hosts' },
  roles: {},
  scopes: {},
  standards: {},
  eqavet: {},
  context: {},
  checks: {},
  presets: {},
  priorities: {},
};

/** A school questionnaire of three rated items, one of them asked only where the school hosts. */
export const school = bundleOf({});

/** The same with another questionnaire part. */
export function bundleOf(part: Partial<Bundle['questionnaire']>): Bundle {
  const answer = (name: string, meta: object) => [name, { $ref: '#/$defs/answer', 'x-item': meta }];
  return {
    id: 'small',
    version: '1.0.0',
    languages: ['en'],
    schema: {
      type: 'object',
      properties: Object.fromEntries([
        answer('written-strategy', item('LEA-1', 'leadership')),
        answer('needs-analysis', item('LEA-2', 'leadership')),
        answer('hosting-offer', item('INC-1', 'hosting')),
      ]),
      $defs: { answer: { type: 'object' } },
    },
    contextSchema: { type: 'object', properties: {} },
    questionnaire: {
      dimensions: [
        { id: 'leadership', code: 'LEA', weight: 1, because: 'equal', foundation: true },
        { id: 'hosting', code: 'INC', weight: 1, because: 'equal', foundation: false },
      ],
      items: [
        { id: 'written-strategy', ...item('LEA-1', 'leadership') },
        { id: 'needs-analysis', ...item('LEA-2', 'leadership') },
        { id: 'hosting-offer', ...item('INC-1', 'hosting'), condition: 'hosting' },
      ],
      scopes: [
        { id: 'quick', items: ['hosting-offer', 'written-strategy'], minutes: [5, 10] },
        { id: 'full', items: ['written-strategy', 'needs-analysis', 'hosting-offer'], minutes: [10, 20] },
      ],
      conditions: [{ id: 'hosting', all: [{ question: 'hosting', in: ['yes'] }] }],
      context: [{ id: 'hosting', stage: 'start', assumed: 'yes' }],
      ...part,
    },
    texts,
  };
}

/** A questionnaire made only of standard JSON Schema fields. */
export const plainBundle: Bundle = {
  ...school,
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Name of the project', maxLength: 60 },
      since: { type: 'integer', title: 'Running since', minimum: 1990, maximum: 2030 },
      size: { type: 'string', title: 'Size', enum: ['small', 'large'] },
      open: { type: 'boolean', title: 'Open to others' },
      fields: { type: 'array', title: 'Fields', uniqueItems: true, items: { type: 'string', enum: ['care', 'trade', 'crafts'] } },
      wishes: { type: 'array', title: 'Wishes', items: { type: 'string' } },
    },
    required: ['name'],
  },
  questionnaire: { dimensions: [], items: [], scopes: [], conditions: [], context: [] },
};
