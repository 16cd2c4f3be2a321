import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../web/src/roadmap/horizon.ts';
import { mergePlans } from '../../../web/src/roadmap/plan-difference.ts';
import { planned, roadmapOf } from '../fixtures/roadmap.ts';

describe('stretchesOf', () => {
  it('reads a plan as this term, next term and later', () => {
    const roadmap = roadmapOf([planned('name-a-lead', 0), planned('kick-off', 1), planned('strategy', 2)]);
    const stretches = stretchesOf(roadmap.terms, mergePlans(roadmap, undefined));
    expect(stretches.map(({ kind, actions }) => [kind, actions.map(({ planned: { action } }) => action)])).toEqual([
      ['this-term', ['name-a-lead']],
      ['next-term', ['kick-off']],
      ['later', ['strategy']],
    ]);
  });

  it('keeps a term without actions, so that the reader sees it is empty', () => {
    const roadmap = roadmapOf([planned('kick-off', 1)]);
    expect(stretchesOf(roadmap.terms, mergePlans(roadmap, undefined))[0]).toMatchObject({ kind: 'this-term', actions: [] });
  });

  it('has no "later" in a plan of two terms', () => {
    const roadmap = roadmapOf([planned('kick-off', 1)]);
    expect(stretchesOf(roadmap.terms.slice(0, 2), []).map(({ kind }) => kind)).toEqual(['this-term', 'next-term']);
  });
});
