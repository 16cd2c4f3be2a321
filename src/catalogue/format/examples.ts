import { z } from 'zod';
import type { MigrationTable } from '../../domain/migration.ts';
import { because, byId, id, level, maybe, version, words } from './common.ts';

const year = z.number().int().min(1990).max(2100);

/** `examples/ID.json`. Answers and context are checked by the schemas of the version. */
export const exampleFile = z.strictObject({
  id,
  name: words,
  who: words,
  scope: id,
  context: byId(z.unknown()),
  answers: byId(z.unknown()),
  figures: z.strictObject({
    years: z
      .array(z.strictObject({ year, counts: z.record(z.string(), z.number().min(0)), estimates: z.array(z.string()) }))
      .max(10),
    targets: z.record(z.string(), z.strictObject({ value: z.number(), year, preset: maybe(id) })),
  }),
  expect: z.strictObject({ overall: level, dimensions: byId(z.union([level, z.null()])) }),
});

/** `migration.json`. */
export const migrationFile: z.ZodType<MigrationTable> = z.strictObject({
  from: version,
  renamed: z.array(z.strictObject({ from: id, to: id })),
  split: z.array(z.strictObject({ from: id, to: z.array(id).min(2) })),
  retired: z.array(z.strictObject({ item: id, because })),
  added: z.array(id),
});

/** `frozen.json`: hash of every published version. */
export const frozenFile = z.record(z.string().regex(/^[a-z][a-z0-9-]*\/\d+\.\d+\.\d+$/), z.string().regex(/^[0-9a-f]{64}$/));
