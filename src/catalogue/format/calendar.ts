import { z } from 'zod';
import type { Calendar, Call, Country, Fact } from '../../domain/country.ts';
import { day, hour, id, maybe, sourced, words, yearlyDay } from './common.ts';

const call: z.ZodType<Call> = z.strictObject({
  id,
  confirmed: z.array(z.strictObject({ on: day, ...sourced })),
  expected: yearlyDay,
  hour: maybe(hour),
  lastYear: z.number().int(),
  ...sourced,
});

/** `calendar.json`. */
export const calendarFile: z.ZodType<Calendar> = z.strictObject({
  calls: z.array(call),
  events: z.array(z.strictObject({ id, on: yearlyDay, ...sourced })),
});

const fact: z.ZodType<Fact> = z.strictObject({ id, text: words, url: maybe(z.url()), ...sourced });
const period = z.strictObject({ name: id, from: yearlyDay, to: yearlyDay, ...sourced });

/** `countries/CODE.json`: here every fact says where it comes from. */
export const countryFile: z.ZodType<Country> = z.strictObject({
  id,
  programme: z.enum(['eu', 'associated', 'outside']),
  agency: maybe(z.strictObject({ name: words, url: z.url(), ...sourced })),
  terms: z.array(period).min(1),
  holidays: z.array(period),
  departure: yearlyDay,
  return: yearlyDay,
  stays: z.strictObject(sourced),
  calls: z.array(call),
  grants: z.array(fact),
  rules: z.array(fact),
});
