import { describe, expect, it } from 'vitest';
import { country } from '../../../src/catalogue/catalogue.ts';
import type { Calendar, Country } from '../../../src/domain/country.ts';
import { callsOf, planningCalendar } from '../../../src/domain/roadmap/calendar.ts';
import { civilDate, dayOf } from '../../../src/domain/roadmap/dates.ts';
import { weekIn } from '../../../src/domain/roadmap/terms.ts';
import { version } from './helpers/schools.ts';

const finland = known('fi');
const lithuania = known('lt');

function known(code: string): Country {
  const facts = country(code);
  if (!facts) throw new Error(`no country ${code}`);
  return facts;
}

const laidOut = (facts: Country, startOn: string, years: number, departure?: string) =>
  planningCalendar(facts, version.calendar, startOn, years, departure);
const spans = (facts: Country, startOn: string, years: number) =>
  laidOut(facts, startOn, years).terms.map(({ name, from, to }) => `${name} ${civilDate(from)} ${civilDate(to)}`);

describe('the terms of a plan', () => {
  it('start with what is left of the running term if that is eight weeks or more', () => {
    expect(spans(finland, '2026-10-25', 1)[0]).toBe('autumn 2026-10-25 2026-12-19');
    expect(laidOut(finland, '2026-10-25', 1).terms[0]?.joined).toBeUndefined();
  });

  it('join what is left with the next term if that is less, so that something can start at once', () => {
    const [first, second] = laidOut(finland, '2026-11-22', 1).terms;
    const dates = first && [first.from, first.joined?.to, first.joined?.next, first.to].map((day) => civilDate(day ?? 0));
    expect(dates).toEqual(['2026-11-22', '2026-12-19', '2027-01-07', '2027-06-05']);
    expect(first).toMatchObject({ name: 'spring', weeks: 24.5, span: 25.4, share: 1, joined: { name: 'autumn', pause: 2.5 } });
    expect(second?.name).toBe('autumn');
  });

  it('leave less than a working week alone', () => {
    expect(spans(finland, '2026-12-15', 1)[0]).toBe('spring 2026-12-15 2027-06-05');
    expect(spans(finland, '2026-12-16', 1)[0]).toBe('spring 2027-01-07 2027-06-05');
  });

  it('joined over the summer rest in it: the break is no time to work', () => {
    const calendar = laidOut(finland, '2027-05-10', 1);
    const [first] = calendar.terms;
    expect(first?.joined).toMatchObject({ span: 3.8, pause: 0 });
    expect(first && weekIn(first, dayOf('2027-08-12'))).toBe(3.8);
    expect(calendar.holidays.map((days) => days.map(civilDate))).toContainEqual(['2027-06-06', '2027-08-11']);
  });

  it('start with the next school year in the summer break', () => {
    expect(spans(finland, '2026-07-01', 1)).toEqual(['autumn 2026-08-12 2026-12-19', 'spring 2027-01-07 2027-06-05']);
  });

  it.each([
    [1, 2],
    [2, 4],
    [3, 6],
  ])('over %i years are %i', (years, count) => {
    expect(laidOut(finland, '2026-08-12', years).terms).toHaveLength(count);
  });

  it('belong to the school year they lie in', () => {
    expect(laidOut(finland, '2027-01-01', 1).terms.map(({ year, opensYear }) => [year, opensYear])).toEqual([
      [2026, false],
      [2027, true],
    ]);
  });

  it('count teaching weeks without the holidays inside', () => {
    const [autumn] = laidOut(finland, '2026-08-12', 1).terms;
    expect(autumn?.span).toBe(18.5);
    expect(autumn?.weeks).toBe(17.5);
  });

  it('of a country whose spring term starts in January run over the end of the year', () => {
    expect(spans(lithuania, '2026-08-20', 1)[0]).toBe('autumn 2026-09-01 2027-01-25');
  });
});

describe('calls', () => {
  const rounds = (id: string, facts: Country, startOn: string, years: number) =>
    laidOut(facts, startOn, years)
      .calls.filter((call) => call.id === id)
      .map(({ on, hour, certainty }) => [civilDate(on), hour, certainty]);

  it('are expected by the pattern of earlier years, and unknown in the programme after', () => {
    expect(rounds('ka1', finland, '2026-08-12', 3)).toEqual([
      ['2027-02-18', '12:00', 'expected'],
      ['2028-02-18', '12:00', 'new-programme'],
      ['2029-02-18', '12:00', 'new-programme'],
    ]);
  });

  it('are confirmed where the funder announced them', () => {
    expect(rounds('ka1', finland, '2026-01-07', 1)[0]).toEqual(['2026-02-19', '12:00', 'confirmed']);
  });

  it('that closed before the plan starts are not in it', () => {
    expect(rounds('ka120', finland, '2026-10-01', 1)).toEqual([['2027-09-29', '12:00', 'expected']]);
  });

  it('of the country stand in the place of the same call of the questionnaire', () => {
    const own = { ...version.calendar.calls[0], id: 'ka1', expected: '03-01' } as Calendar['calls'][number];
    const calls = callsOf({ ...finland, calls: [own] }, version.calendar);
    expect(calls.find(({ id }) => id === 'ka1')?.expected).toBe('03-01');
    expect(calls).toHaveLength(version.calendar.calls.length);
  });
});

describe('stays', () => {
  const departures = (departure?: string) => laidOut(finland, '2026-08-12', 2, departure).departures.map(civilDate);

  it('begin on the usual day of the country every year', () => {
    expect(departures()).toContain('2027-03-08');
    expect(departures()).toContain('2028-03-08');
  });

  it('move with the departure the school names, in the years after as well', () => {
    expect(departures('2027-04-12')).toContain('2027-04-12');
    expect(departures('2027-04-12')).toContain('2028-04-12');
    expect(laidOut(finland, '2026-08-12', 2, '2027-04-12').returns.map(civilDate)).toContain('2027-06-04');
  });
});
