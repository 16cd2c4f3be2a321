import * as z from 'zod';
import { byName, Day, listOf, Name, OperationId } from './common.ts';

const Status = z
  .strictObject({
    kind: z.enum(['to-do', 'doing', 'done', 'declined']),
    reason: z.string().max(500).optional().meta({ description: 'Why it is declined; needed then, and only then.' }),
  })
  .meta({ id: 'ActionStatus', description: 'That an action slips is not said: it is open and its due day has passed.' });
const Owner = z.string().max(80).meta({ description: 'A role, never a person.', example: 'Head of department' });
const Dates = z.strictObject({ start: Day, due: Day }).meta({ id: 'ActionDates' });
const Note = z.string().max(2000);
const OwnWork = z
  .strictObject({
    title: z.string().min(1).max(200),
    days: z.number().min(0).max(999).meta({ description: 'Person-days.' }),
  })
  .meta({ id: 'OwnWork', description: 'Only of an action that the school added itself.' });

const history = listOf(
  z.strictObject({
    on: Day,
    status: Status.optional(),
    owner: Owner.nullable().optional(),
    dates: Dates.nullable().optional(),
    note: z.enum(['written', 'removed']).optional().meta({ description: 'Earlier notes are not kept.' }),
    own: OwnWork.optional(),
  }),
).meta({ description: 'What became different, oldest first; null: taken away.' });

/** A tracked action. */
const TrackedAction = z
  .strictObject({
    version: z.int().min(0).meta({ description: 'Grows with each change; send the one you saw. 0: nothing tracked yet.' }),
    status: Status,
    owner: Owner.optional(),
    dates: Dates.optional().meta({ description: 'Absent: the dates of the plan.' }),
    note: Note.optional(),
    own: OwnWork.optional(),
    history,
  })
  .meta({ id: 'TrackedAction' });

/** Body of PATCH /assessments/:id/actions. */
export const ActionsChange = z
  .strictObject({
    operation: OperationId,
    changes: z
      .array(
        z.strictObject({
          action: Name,
          version: z.int().min(0),
          status: Status.optional(),
          owner: Owner.nullable().optional(),
          dates: Dates.nullable().optional(),
          note: Note.nullable().optional(),
          own: OwnWork.optional(),
        }),
      )
      .min(1)
      .max(100)
      .readonly(),
  })
  .meta({ id: 'ActionsChange', description: 'What is left out stays; null takes it away.' });

/** Body of POST /assessments/:id/actions. */
export const NewAction = z
  .strictObject({
    operation: OperationId,
    own: OwnWork,
    owner: Owner.min(1),
    dates: Dates,
    status: Status.optional(),
    note: Note.optional(),
  })
  .meta({ id: 'NewAction' });

/** Reply to GET /assessments/:id/actions. */
export const ActionsReply = z.strictObject({ actions: byName(TrackedAction) }).meta({ id: 'TrackedActions' });

/** Reply to POST /assessments/:id/actions. */
export const AddedReply = z.strictObject({ action: z.string(), version: z.int() }).meta({ id: 'AddedAction' });
