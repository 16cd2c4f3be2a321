import { describe, expect, it } from 'vitest';
import type { Calendar, Country } from '../../../src/domain/country.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire.ts';
import { noChoices } from '../../../src/domain/roadmap/plan.ts';
import type { LeftOutAction, PlanChoices } from '../../../src/domain/roadmap.ts';
import { openCalls } from '../../../web/src/roadmap/open-calls.ts';
import { questionnaire } from '../fixtures/college.ts';

const minimum = { personDays: 2, weeks: 2 };
const applications: Questionnaire = {
  ...questionnaire,
  actions: questionnaire.actions.map((action) => {
    if (action.id === 'partner-visit') return { ...action, timing: { kind: 'call', call: 'mobility' }, minimum };
    if (action.id === 'strategy-paper') return { ...action, timing: { kind: 'call', call: 'accreditation' }, minimum };
    return action.id === 'kick-off' ? { ...action, timing: { kind: 'call', call: 'partnership' } } : action;
  }),
};
const source = { source: 'Programme guide', checkedOn: '2026-11-22' };
const country: Country = {
  id: 'neutral',
  programme: 'outside',
  terms: [],
  holidays: [],
  departure: '04-01',
  return: '05-31',
  calls: [],
  grants: [],
  rules: [],
};
const calendar: Calendar = {
  calls: [
    { id: 'accreditation', confirmed: [], expected: '09-29', hour: '12:00', lastYear: 2027, ...source },
    { id: 'mobility', confirmed: [{ on: '2027-02-18', ...source }], expected: '02-18', lastYear: 2027, ...source },
    { id: 'partnership', confirmed: [], expected: '03-05', lastYear: 2027, ...source },
  ],
  events: [],
};

describe('openCalls', () => {
  it('lists the next round of each call with an application, the nearest first, with its certainty', () => {
    expect(callsOf({})).toEqual([
      { kind: 'call', id: 'mobility', on: '2027-02-18', certainty: 'confirmed' },
      { kind: 'call', id: 'accreditation', on: '2027-09-29', hour: '12:00', certainty: 'expected' },
    ]);
  });

  it('leaves out an application that is done, declined or running', () => {
    expect(callsOf({ done: ['partner-visit'] }).map(({ id }) => id)).toEqual(['accreditation']);
    expect(callsOf({ declined: [{ action: 'partner-visit', reason: 'No partners.' }] })).toHaveLength(1);
    expect(callsOf({ running: [{ action: 'partner-visit', term: 0 }] })).toHaveLength(1);
  });

  it('leaves out a call that is not for this kind of school, but not one that a plan had no days for', () => {
    expect(callsOf({}, [{ action: 'strategy-paper', reason: { kind: 'condition', condition: 'hosts' } }])).toHaveLength(1);
    expect(callsOf({}, [{ action: 'strategy-paper', reason: { kind: 'capacity', role: 'leader' } }])).toHaveLength(2);
  });
});

function callsOf(choices: Partial<PlanChoices>, leftOut: readonly LeftOutAction[] = []) {
  return openCalls({
    questionnaire: applications,
    calendar,
    country,
    roadmap: { leftOut },
    choices: { ...noChoices('2026-11-23'), ...choices },
  });
}
