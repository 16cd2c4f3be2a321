import { z } from 'zod';
import type { CapacityRule, CostBand, PlanningParameters } from '../../domain/planning-parameters.ts';
import { because, byId, count, factor, id, level, maybe, share } from './common.ts';

const capacity: z.ZodType<CapacityRule> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('posts'),
    role: id,
    question: id,
    daysPerPost: z.number().positive(),
    developmentShare: share,
  }),
  z.strictObject({
    kind: z.literal('shared-days'),
    roles: byId(factor),
    question: id,
    staffQuestion: id,
    staff: z.record(z.string(), count),
    daysPerTenStaff: z.number().min(0),
    atLeast: count,
  }),
]);

const costBand: z.ZodType<CostBand> = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    from: count,
    upTo: maybe(count),
    planned: count,
    alwaysAffordable: maybe(z.literal(true)),
  })
  .refine(({ from, upTo, planned }) => from <= planned && planned <= (upTo ?? planned), 'plans with a figure outside the band');

const preset = z.strictObject({
  id,
  gateValue: z.number().min(0),
  overallGateValue: z.number().min(0),
  quickBonus: z.number().min(0),
  quickMost: count,
  termDecay: share,
  lastTermShare: share,
  because,
});

const trigger = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({ item: id, atMost: level, condition: maybe(id) }),
  z.strictObject({ condition: id }),
]);

/** `planning.json`. */
export const planningFile: z.ZodType<PlanningParameters> = z.strictObject({
  effort: z.strictObject({ question: id, factors: z.record(z.string(), factor), because }),
  capacity: z.array(capacity).min(1),
  plannedShare: share,
  openPerOwner: count,
  openInAll: count,
  costBands: z.array(costBand).min(1),
  questions: z.strictObject({ budget: id, horizon: id, focus: id, target: id, preset: id, departure: id, country: id }),
  focus: z.strictObject({ most: count, factor }),
  safetyNet: z.strictObject({ items: z.array(id), below: level, condition: maybe(id), factor }),
  foundations: z.strictObject({ items: z.array(id), below: level, factor }),
  grantHeld: maybe(id),
  priorities: z.array(z.strictObject({ id, condition: id, items: z.array(id).min(1), factor, because })),
  mandatory: z.array(
    z.strictObject({
      id,
      actions: z.array(id).min(1),
      withinTerms: z.number().int().positive(),
      anyTime: maybe(z.literal(true)),
      when: trigger,
      because,
    }),
  ),
  restrictions: z.array(
    z.strictObject({
      id,
      condition: id,
      forbid: maybe(z.array(id).min(1)),
      // biome-ignore lint/suspicious/noThenProperty: plain data, never awaited
      before: maybe(z.strictObject({ first: id, then: z.array(id).min(1) })),
      because,
    }),
  ),
  presets: z.array(preset).min(1),
  quickWin: z.strictObject({ personDays: z.number().positive(), weeks: count, cost: count }),
  effortRange: share,
  because: z.record(z.string(), because),
});
