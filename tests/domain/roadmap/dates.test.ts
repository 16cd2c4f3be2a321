import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWeeks,
  civilDate,
  dayOf,
  isCivilDate,
  weekday,
  weeksBetween,
  yearlyOn,
  yearOf,
} from '../../../src/domain/roadmap/dates.ts';

describe('civil dates', () => {
  it('count days as every calendar does, over leap years and turns of the century', () => {
    for (let day = dayOf('1996-01-01'); day <= dayOf('2104-12-31'); day += 13) {
      const date = new Date(day * 86_400_000);
      expect(civilDate(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayOf(civilDate(day))).toBe(day);
      expect(weekday(day)).toBe(date.getUTCDay() || 7);
      expect(yearOf(day)).toBe(date.getUTCFullYear());
    }
  });

  it.each([
    ['2028-02-29', 1, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-22', 365, '2027-11-22'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('counts whole weeks', () => {
    expect(addWeeks('2027-03-08', -8)).toBe('2027-01-11');
    expect(weeksBetween('2026-11-23', '2027-02-18')).toBe(12);
    expect(weeksBetween('2026-11-23', '2026-11-29')).toBe(0);
  });

  it('puts 29 February on the 28th in years without it', () => {
    expect([2027, 2028].map((year) => civilDate(yearlyOn('02-29', year)))).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('knows days that exist from days that do not', () => {
    expect(['2026-11-22', '2028-02-29'].every(isCivilDate)).toBe(true);
    expect(['2027-02-29', '2026-13-01', '2026-04-31', '22.11.2026', '', '2026-1-1'].some(isCivilDate)).toBe(false);
  });

  it('refuses a text that is no date', () => {
    expect(() => dayOf('tomorrow')).toThrow('no date');
  });
});
