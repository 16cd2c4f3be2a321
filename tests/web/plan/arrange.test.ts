import { describe, expect, it } from 'vitest';
import { arrange, EVERYTHING } from '../../../web/src/plan/arrange.ts';
import { ownerName } from '../../../web/src/plan/model.ts';
import { modelOf, tracked } from './college-plan.tsx';

const own = { title: 'Visit our twin town', days: 2 };
const MARKS = {
  'name-a-lead': tracked({ status: { kind: 'done' } }),
  own_town: tracked({ own, owner: 'Deputy head', dates: { start: '2026-11-23', due: '2026-11-24' } }),
  own_fair: tracked({ own, owner: 'Deputy head', dates: { start: '2026-11-01', due: '2026-12-18' } }),
  'kick-off': tracked({ status: { kind: 'declined', reason: 'We had one' } }),
};

describe('arrange', () => {
  const groups = (filter = {}) => {
    const model = modelOf(MARKS);
    return arrange(model.living, { ...EVERYTHING, ...filter }, (action) => ownerName(action, model)).map(({ stretch, ids }) => [
      stretch,
      ...ids,
    ]);
  };

  it('puts this term first, and in it what slips; what is over comes last', () => {
    expect(groups()).toEqual([
      ['this-term', 'own_town', 'own_fair'],
      ['next-term', 'partner-visit'],
      ['later', 'strategy-paper'],
      ['done', 'name-a-lead'],
      ['declined', 'kick-off'],
    ]);
  });
  it('shows one status, or one owner, or both at once', () => {
    expect(groups({ standing: 'slipping' })).toEqual([['this-term', 'own_town']]);
    expect(groups({ owner: 'Deputy head' })).toEqual([['this-term', 'own_town', 'own_fair']]);
    expect(groups({ standing: 'done', owner: 'Leader' })).toEqual([['done', 'name-a-lead']]);
    expect(groups({ standing: 'done', owner: 'Deputy head' })).toEqual([]);
  });
});
