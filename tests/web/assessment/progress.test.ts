import { describe, expect, it } from 'vitest';
import { conditionsIn, progressOf, statesOf, total } from '../../../web/src/assessment/progress.ts';
import { sectionsOf } from '../../../web/src/form/sections.ts';
import { plainBundle, school } from '../form/bundles.ts';

const [leadership, hosting] = sectionsOf(school, 'full');
const nowhere = new Set<string>();

describe('statesOf', () => {
  it('tells a level, "don’t know", "does not apply" and a mere note apart', () => {
    const values = { 'written-strategy': { level: 0 as const }, 'needs-analysis': { note: 'To be asked in May' } };
    expect([...statesOf(leadership!, school, nowhere, values).values()]).toEqual(['answered', 'open']);
    const others = {
      'written-strategy': { unknown: true as const },
      'needs-analysis': { notApplicable: { reason: 'New school' } },
    };
    expect([...statesOf(leadership!, school, nowhere, others).values()]).toEqual(['unknown', 'not-applicable']);
  });

  it('does not ask about hosting where the school does not host, even if it was answered before', () => {
    const values = { 'hosting-offer': { level: 3 as const } };
    expect(statesOf(hosting!, school, conditionsIn(school, { hosting: 'no' }), values).get('hosting-offer')).toBe('switched-off');
    expect(statesOf(hosting!, school, conditionsIn(school, { hosting: 'yes' }), values).get('hosting-offer')).toBe('answered');
  });

  it('asks what an assumed context answer leaves on', () => {
    expect(statesOf(hosting!, school, conditionsIn(school, {}), {}).get('hosting-offer')).toBe('open');
  });

  it('takes "no" and 0 for answers of plain fields', () => {
    const [further] = sectionsOf(plainBundle, 'any');
    const states = statesOf(further!, plainBundle, nowhere, { open: false, since: 0 });
    expect([states.get('open'), states.get('since'), states.get('name')]).toEqual(['answered', 'answered', 'open']);
  });
});

describe('progressOf', () => {
  it('counts "don’t know" and "does not apply" as done, and leaves out what is not asked', () => {
    const states = new Map([
      ['a', 'answered'],
      ['b', 'unknown'],
      ['c', 'not-applicable'],
      ['d', 'open'],
      ['e', 'switched-off'],
    ] as const);
    expect(progressOf(states)).toEqual({ asked: 4, done: 3 });
    expect(total([progressOf(states), { asked: 2, done: 2 }])).toEqual({ asked: 6, done: 5 });
  });
});
