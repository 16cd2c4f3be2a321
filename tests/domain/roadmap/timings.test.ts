import { describe, expect, it } from 'vitest';
import type { Country } from '../../../src/domain/country.ts';
import type { Timing } from '../../../src/domain/questionnaire.ts';
import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { generatedSchool } from './helpers/generated.ts';
import { inputOf, planned, questionnaire } from './helpers/schools.ts';

// Reads dates anew, with the calendar of the machine: nothing of the code that places actions is used.
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const DAY = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const schools = SEEDS.map((seed) => {
  const school = generatedSchool(seed);
  return { seed, input: inputOf(school), roadmap: planned(school).roadmap };
});
const byKind = (kind: Timing['kind']) =>
  schools.flatMap(({ seed, input, roadmap }) =>
    roadmap.actions.flatMap((action) => {
      const { timing } = questionnaire.actions.find(({ id }) => id === action.action) ?? {};
      const fixed = action.status === 'running' || roadmap.application?.tasks.some((task) => task.action === action.action);
      return timing?.kind === kind && !fixed
        ? [{ seed, input, roadmap, action, timing, name: `${action.action} of ${seed}` }]
        : [];
    }),
  );

/** Days in terms from one day to another, both counted: long holidays are not. */
function schoolDays({ terms }: Roadmap, from: string, to: string): number {
  const parts = terms.flatMap((term) => [{ from: term.from, to: term.to }]);
  const breaks = parts.slice(1).map((next, index) => dayOf(next.from) - dayOf(parts[index]?.to ?? next.from) - 1);
  const long = parts.slice(1).flatMap((next, index) => {
    const before = parts[index]?.to ?? '';
    return (breaks[index] ?? 0) > 28 && before >= from && next.from <= to ? [breaks[index] ?? 0] : [];
  });
  return dayOf(to) - dayOf(from) + 1 - long.reduce((sum, days) => sum + days, 0);
}

/** Last days of stays around a date, from the country's usual days or the school's own departure. */
function returnsOf(country: Country, departure: unknown, years: readonly number[]): readonly number[] {
  const usual = years.map((year) => dayOf(`${year}-${country.departure}`));
  const away = dayOf(`2001-${country.return}`) - dayOf(`2001-${country.departure}`);
  const shifts = typeof departure === 'string' ? usual.map((day) => dayOf(departure) - day) : [0];
  const shift = shifts.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
  return usual.map((day) => day + shift + away);
}

describe('the dates of a roadmap agree with what the texts of its actions say', () => {
  it('work with a time of the year lies in it, from its first to its last day', () => {
    const found = byKind('season');
    expect(new Set(found.map(({ action }) => action.action)).size).toBeGreaterThanOrEqual(3);
    for (const { name, timing, action } of found) {
      if (timing.kind !== 'season') continue;
      expect(
        action.start.slice(5) >= timing.from && action.end.slice(5) <= timing.to,
        `${name}: ${action.start} to ${action.end}`,
      ).toBe(true);
      expect(action.start.slice(0, 4)).toBe(action.end.slice(0, 4));
    }
  });

  it('what comes twelve months after the start comes then: not a quarter earlier, not half a year later', () => {
    const found = byKind('after-start');
    expect(found.length).toBeGreaterThan(15);
    for (const { name, roadmap, action } of found) {
      const days = dayOf(action.start) - dayOf(roadmap.startOn);
      expect(days, `${name}: ${action.start}`).toBeGreaterThanOrEqual(364);
      expect(days, `${name}: ${action.start}`).toBeLessThanOrEqual(364 + 14 * 7);
    }
  });

  it('work after stays begins, or is done, within its weeks after a return', () => {
    const found = byKind('after-return');
    expect(new Set(found.map(({ action }) => action.action)).size).toBe(3);
    for (const { name, input, roadmap, action, timing } of found) {
      if (timing.kind !== 'after-return') continue;
      const back = returnsOf(input.country, input.context['next-departure'], [2025, 2026, 2027, 2028, 2029, 2030, 2031]);
      const last = back.filter((day) => day <= dayOf(action.start)).at(-1) ?? 0;
      const date = new Date(last * DAY).toISOString().slice(0, 10);
      const from = roadmap.terms.find(({ to }) => to >= date)?.from ?? date;
      const days = schoolDays(roadmap, from > date ? from : date, timing.limit === 'end' ? action.end : action.start);
      // Breaks of up to four weeks count as time, so a week and a half of tolerance stands for one that lies inside.
      expect(days, `${name}: stays end ${date}, ${action.start} to ${action.end}`).toBeLessThanOrEqual(7 * timing.weeks + 11);
    }
  });

  it('a call lies at the end of the work for it, or so many weeks into work that goes on after it', () => {
    for (const { name, action, timing } of byKind('call')) {
      if (timing.kind !== 'call') continue;
      const { deadline } = action;
      expect(deadline?.id, name).toBe(timing.call);
      const before = dayOf(deadline?.on ?? '') - dayOf(action.start);
      if (timing.lead === undefined) expect(action.end <= (deadline?.on ?? ''), name).toBe(true);
      else expect(before, name).toBeGreaterThanOrEqual(7 * timing.lead - 7);
      expect(before, name).toBeGreaterThan(0);
    }
  });
});
