import { z } from 'zod';
import type { Level } from '../../domain/questionnaire.ts';

/** Id of anything in a questionnaire: a noun in kebab-case. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be a noun in lower case with hyphens, for instance "yearly-review"');
/** Short code shown beside a name. */
export const code = z.string().regex(/^[A-Z][A-Z0-9-]*$/, 'must be a code in capital letters, for instance "LEA-1"');
/** Words that may not be empty. */
export const words = z.string().trim().min(1, 'must not be empty');
/** Why a weight or parameter is what it is. */
export const because = z.string().trim().min(1, 'needs a reason');
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0');
export const weight = z.number().positive();
export const share = z.number().min(0).max(1);
export const count = z.number().int().min(0);
export const factor = z.number().positive();

/** A level as a literal union, so that types and format cannot drift apart. */
export const level: z.ZodType<Level> = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const eqavet = z.enum(['planning', 'implementation', 'evaluation', 'review']);

/** A civil date that exists. */
export const day = z.iso.date('must be a date that exists, for instance 2026-11-22');
/** A day of every year that exists in a leap year. */
export const yearlyDay = z
  .string()
  .refine((text) => z.iso.date().safeParse(`2024-${text}`).success, 'must be a day of the year, for instance 02-18');
/** A clock time. */
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 12:00');
/** Where a fact comes from and when it was checked. */
export const sourced = { source: words, checkedOn: day };

/** A record by id. */
export const byId = <Value extends z.ZodType>(value: Value) => z.record(id, value);
/** A property that may be absent, but not undefined. */
export const maybe = z.exactOptional;
