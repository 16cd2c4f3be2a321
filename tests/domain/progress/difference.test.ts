import { describe, expect, it } from 'vitest';
import { isSameWork, livingDifference } from '../../../src/domain/progress/difference.ts';
import { collegePlan, planned, TERMS, term, tracked } from './college.ts';

/** The terms of a plan that begins in January: the autumn of 2026 is over. */
const FROM_SPRING = TERMS.slice(1).map(({ name, year, from, to }, index) => term(index, name, year, from, to));
const BEFORE = [planned('name-a-lead', 0), planned('kick-off', 0), planned('strategy', 1), planned('fair', 2)];

describe('livingDifference', () => {
  it('names what comes, goes, moves and stays; each action once', () => {
    const after = [planned('name-a-lead', 0), planned('strategy', 2), planned('fair', 2), planned('blog', 1)];
    const { added, removed, moved, kept } = livingDifference(collegePlan(BEFORE), collegePlan(after));
    expect(added.map(({ id }) => id)).toEqual(['blog']);
    expect(removed.map(({ id }) => id)).toEqual(['kick-off']);
    expect(moved.map(({ action, from, to }) => [action.id, from?.index, to?.index])).toEqual([['strategy', 1, 2]]);
    expect(kept.map(({ id }) => id)).toEqual(['name-a-lead', 'fair']);
  });

  it('knows a term by its name and year when the new plan begins later', () => {
    const after = [planned('strategy', 0), planned('fair', 2)].map((one) => ({ ...one }));
    const { moved, kept } = livingDifference(collegePlan(BEFORE), collegePlan(after, {}, { terms: FROM_SPRING }));
    expect(kept.map(({ id }) => id)).toEqual(['strategy']);
    expect(moved.map(({ action, from, to }) => [action.id, from?.year, to?.name])).toEqual([['fair', 2027, 'spring']]);
  });

  it('keeps everything that was decided, whatever the new plan holds', () => {
    const marks = {
      'name-a-lead': tracked({ status: { kind: 'done' } }),
      'kick-off': tracked({ status: { kind: 'doing' }, dates: { start: '2026-11-22', due: '2026-12-18' } }),
      strategy: tracked({ status: { kind: 'declined', reason: 'Not now' } }),
      fair: tracked({ dates: { start: '2028-01-03', due: '2028-05-26' } }),
      own_town: tracked({ own: { title: 'Twin town', days: 1 } }),
    };
    const after = [planned('kick-off', 1), planned('fair', 1)];
    const difference = livingDifference(collegePlan(BEFORE, marks), collegePlan(after, marks));
    expect(isSameWork(difference)).toBe(true);
    expect(difference.kept.map(({ id }) => id).sort()).toEqual(['fair', 'kick-off', 'name-a-lead', 'own_town', 'strategy']);
  });

  it('says that an open action leaves although there is a note about it; the note stays in sight', () => {
    const marks = { strategy: tracked({ note: 'Half written' }) };
    const after = collegePlan([planned('name-a-lead', 0)], marks);
    expect(livingDifference(collegePlan(BEFORE, marks), after).removed.map(({ id }) => id)).toContain('strategy');
    expect(after.actions.find(({ id }) => id === 'strategy')).toMatchObject({ stretch: 'unplanned' });
  });

  it('finds nothing between a plan and itself', () => {
    expect(isSameWork(livingDifference(collegePlan(BEFORE), collegePlan(BEFORE)))).toBe(true);
    expect(isSameWork(livingDifference(collegePlan(BEFORE), collegePlan([])))).toBe(false);
  });
});
