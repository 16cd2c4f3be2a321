import * as z from 'zod';
import { Day, listOf, Name, OperationId, QuestionnaireRef } from './common.ts';

const Placement = z.strictObject({ action: Name, term: z.int().min(0).max(11).meta({ description: '0 is the first term.' }) });
const Choices = z
  .strictObject({
    startOn: Day.meta({ description: 'The day the plan starts.' }),
    pinned: z.array(Name).max(200).readonly(),
    declined: z
      .array(z.strictObject({ action: Name, reason: z.string().max(500) }))
      .max(200)
      .readonly(),
    done: z.array(Name).max(200).readonly(),
    running: z
      .array(Placement)
      .max(200)
      .readonly()
      .meta({ description: 'Actions that run already, with the term they started in.' }),
    applying: z
      .strictObject({ call: Name, on: Day.optional() })
      .optional()
      .meta({ description: 'The call the school is applying for now, with its date where the school knows it.' }),
  })
  .meta({ id: 'PlanChoices', description: 'What the school decided; the rest follows from answers and context.' });

/** Body of PUT /assessments/:id/roadmap: a plan made elsewhere. It is verified and valued anew, never trusted. */
export const ProposedPlan = z
  .strictObject({
    operation: OperationId,
    planVersion: z.literal(1).optional(),
    choices: Choices,
    placements: z.array(Placement).max(200).readonly(),
    value: z.int().optional().meta({ description: 'What the plan is worth, in micro-points; refused when it is not.' }),
    bound: z.number().optional().meta({ description: 'Ignored: the bound is proven anew.' }),
    proof: z.array(z.number()).max(5000).readonly().optional().meta({ description: 'Multipliers that prove a better bound.' }),
    safe: z
      .array(Name)
      .max(200)
      .readonly()
      .optional()
      .meta({ description: 'Actions that stay chosen if efforts change; informative.' }),
  })
  .meta({ id: 'ProposedPlan' });

/** A plan as it is kept. */
const StoredPlan = z
  .looseObject({
    planVersion: z.literal(1),
    choices: Choices,
    placements: listOf(Placement),
    value: z.number(),
    bound: z.number(),
  })
  .meta({ id: 'StoredPlan', description: 'The one plan of a school: page, PDF and exports all show it.' });

const Deadline = z
  .looseObject({
    kind: z.enum(['call', 'event', 'departure', 'return', 'season', 'start']),
    id: z.string(),
    on: Day,
    certainty: z.enum(['confirmed', 'expected', 'new-programme']),
  })
  .meta({ id: 'Deadline' });
const Reasons = listOf(z.looseObject({ kind: z.string() }));

/** A roadmap. */
export const Roadmap = z
  .looseObject({
    questionnaire: QuestionnaireRef,
    startOn: Day,
    terms: listOf(
      z.looseObject({
        index: z.int(),
        name: z.string(),
        year: z.int(),
        from: Day,
        to: Day,
        weeks: z.number(),
        planned: z.number(),
        capacity: z.number(),
      }),
    ),
    actions: listOf(
      z.looseObject({
        action: z.string(),
        term: z.int(),
        lastTerm: z.int(),
        start: Day,
        end: Day,
        owner: z.string(),
        personDays: z.looseObject({ expected: z.number(), low: z.number(), high: z.number() }),
        cost: z.number(),
        grantPaid: z.boolean(),
        deadline: Deadline.optional(),
        raises: listOf(z.looseObject({ item: z.string(), from: z.int(), to: z.int() })),
        reasons: Reasons.meta({ description: 'Why the action is in the plan, as facts.' }),
        blockers: listOf(z.looseObject({ term: z.int(), reasons: Reasons })).meta({ description: 'Why not in an earlier term.' }),
        unlocks: listOf(z.string()),
        status: z.enum(['planned', 'running']),
      }),
    ),
    leftOut: listOf(z.looseObject({ action: z.string(), reason: z.looseObject({ kind: z.string() }) })),
    findOut: listOf(z.string()),
    calls: listOf(Deadline),
    progress: listOf(z.looseObject({ term: z.int(), overall: z.int(), score: z.number() })),
    totals: z.looseObject({
      actions: z.int(),
      personDays: z.number(),
      cost: z.number(),
      capacity: z.number(),
      budget: z.number(),
    }),
    assumed: listOf(z.string()).meta({ description: 'Context answers nobody gave, taken at their assumed value.' }),
    focus: z.looseObject({ dimensions: listOf(z.string()), chosen: z.boolean() }),
    quality: z.looseObject({ value: z.number(), bound: z.number(), reached: z.number() }),
  })
  .meta({ id: 'Roadmap', description: 'Docs: docs/planning.md. New fields may be added.' });

/** Reply to GET and PUT /assessments/:id/roadmap. */
export const RoadmapReply = z.strictObject({ plan: StoredPlan, roadmap: Roadmap }).meta({ id: 'RoadmapReply' });
