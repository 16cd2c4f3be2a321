import { describe, expect, it } from 'vitest';
import { dayOf, weekday } from '../../../src/domain/roadmap/dates.ts';
import { sampleRoadmap } from './helpers/samples.ts';
import { planned, questionnaire } from './helpers/schools.ts';

describe('what nobody knew', () => {
  const { roadmap } = planned({ levels: (_, index) => (index % 3 === 0 ? undefined : 1), choices: { startOn: '2026-11-22' } });
  const tasks = roadmap.findOutTasks ?? [];

  it('is a task of the first term, one for each "don\'t know"', () => {
    expect(tasks.map(({ item }) => item)).toEqual(roadmap.findOut);
    expect(tasks.length).toBeGreaterThan(10);
    for (const { from, by } of tasks) {
      expect(from).toBe(roadmap.terms[0]?.from);
      expect(by > from && by <= (roadmap.terms[0]?.joined?.to ?? '')).toBe(true);
      expect(weekday(dayOf(by))).toBeLessThanOrEqual(5);
    }
  });

  it('is asked by somebody who can answer: the one who works on it most', () => {
    for (const { item, owner } of tasks) {
      const roles = questionnaire.items.find(({ id }) => id === item)?.roles ?? [];
      const owned = (role: string) =>
        questionnaire.actions.filter((action) => action.owner === role && action.raises.some((raise) => raise.item === item))
          .length;
      expect(roles).toContain(owner);
      for (const role of roles) expect(owned(owner)).toBeGreaterThanOrEqual(owned(role));
    }
  });

  it('starts with the school year where the plan begins in the summer', () => {
    const summer = sampleRoadmap('birch', '2027-07-05').roadmap;
    expect(new Set(summer.findOutTasks?.map(({ from }) => from))).toEqual(new Set(['2027-09-01']));
  });
});
