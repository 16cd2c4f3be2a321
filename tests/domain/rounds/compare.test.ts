import { describe, expect, it } from 'vitest';
import { besideRatings } from '../../../src/domain/rounds/compare.ts';
import type { CheckSeen } from '../../../src/domain/rounds/results.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { answersTo, METHOD, smallQuestionnaire } from '../helpers/questionnaire.ts';

const questionnaire = smallQuestionnaire([{ id: 'staff', items: [{}, {}, {}, {}] }]);
const answers = answersTo('staff', [3, 2, 1, null]);
const input = { questionnaire, scope: 'full', context: {}, responses: [{ role: 'leader', answers }] } as const;
const mean = (value: number): CheckSeen => ({ kind: 'mean', mean: value, people: 5 });
const beside = (items: Readonly<Record<string, CheckSeen>>) =>
  besideRatings({ checks: [{ shortCheck: 'teachers', role: 'teacher', items }] }, scoreProfile(input), METHOD)[0]?.items ?? [];

describe('short checks beside the rating', () => {
  it('say how far apart they are, the largest gap first, and mark a whole level as worth a talk', () => {
    const found = beside({ 'staff-2': mean(1.5), 'staff-1': mean(2), 'staff-3': mean(2.9) });
    expect(found.map(({ item, rating, talkingPoint }) => [item, rating, talkingPoint])).toEqual([
      ['staff-3', 1, true],
      ['staff-1', 3, true],
      ['staff-2', 2, false],
    ]);
    expect(found[1]?.gap).toBe(1);
  });
  it('have no gap where the item is not rated, or nothing exact is told', () => {
    const found = beside({
      'staff-4': mean(2),
      'staff-1': { kind: 'alike', side: 'low', people: 5 },
      'staff-2': { kind: 'hidden' },
    });
    expect(found.map(({ gap, talkingPoint }) => [gap, talkingPoint])).toEqual(Array(3).fill([undefined, false]));
  });
  it('leave the profile as it is', () => {
    const before = scoreProfile(input);
    beside({ 'staff-1': mean(0) });
    expect(scoreProfile(input)).toEqual(before);
  });
});
