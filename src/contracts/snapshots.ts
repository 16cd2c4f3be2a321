import * as z from 'zod';
import { byName, Day, listOf, Name, QuestionnaireRef } from './common.ts';

const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const Standing = z.union([Level, z.enum(['not-rated', 'not-applicable'])]);

/** What the overview of a room reads of a school. */
export const SnapshotOverview = z
  .strictObject({
    snapshotVersion: z.literal(1),
    questionnaire: QuestionnaireRef,
    scope: Name,
    answeredOn: Day,
    target: Level.meta({ description: 'The level the school aims at.' }),
    facets: z.record(Name, z.union([z.string().max(100), z.array(z.string().max(100)).max(50).readonly()])),
    levels: z.record(Name, Standing).meta({ description: 'By shared dimension.' }),
    scores: z.record(Name, z.number().min(0).max(100)).meta({ description: 'Points, by shared dimension that is rated.' }),
  })
  .meta({ id: 'SnapshotOverview' });

/** What a comparison reads besides. */
export const SnapshotDetail = z
  .strictObject({
    items: z.record(Name, Level).meta({ description: 'By rated item of a shared dimension.' }),
    actions: z
      .array(
        z.strictObject({
          action: Name,
          term: z.strictObject({ name: z.string().max(100), year: z.int() }),
          start: Day,
          end: Day,
        }),
      )
      .max(300)
      .readonly(),
  })
  .meta({ id: 'SnapshotDetail' });

/** The result of a school as it shares it. */
export const ProfileSnapshot = z
  .strictObject({ overview: SnapshotOverview, detail: SnapshotDetail })
  .meta({ id: 'ProfileSnapshot' });

/** A row of a room. */
export const ShownSchool = z
  .strictObject({
    number: z.int(),
    name: z.string(),
    appearance: z.enum(['named', 'alias']),
    help: z.enum(['offered', 'not-offered']),
    overview: SnapshotOverview,
    before: SnapshotOverview.optional().meta({ description: 'At the end of the last closed round.' }),
  })
  .meta({ id: 'ShownSchool' });

const Spread = z
  .strictObject({
    schools: z.int(),
    mean: z.number(),
    counts: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]).readonly().optional(),
    quartiles: z.tuple([Level, Level, Level]).readonly().optional(),
    from: z.int().optional().meta({ description: 'Taken over unchanged from the release with this number.' }),
  })
  .meta({ id: 'Spread', description: 'Levels of a group of schools. What could tell about single schools is absent.' });

/** Which versions are in use, and what they have in common. */
export const VersionMix = z
  .strictObject({
    versions: listOf(z.strictObject({ version: z.string(), schools: z.int() })),
    common: listOf(z.string()),
    share: z.number(),
    basis: z.enum(['version', 'common-core']),
  })
  .meta({ id: 'VersionMix' });

/** Frozen aggregates. */
export const Release = z
  .strictObject({
    releaseVersion: z.int(),
    number: z.int(),
    round: z.int(),
    on: Day,
    mix: VersionMix,
    groups: listOf(
      z.strictObject({
        value: z.string().optional(),
        schools: z.int().optional(),
        dimensions: byName(Spread),
        items: byName(Spread),
        actions: byName(
          z.strictObject({ schools: z.int(), share: z.number(), planned: z.int().optional(), from: z.int().optional() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Release' });
