import { isOwnAction, type Tracked, type TrackedId, type Tracking } from '../../domain/progress/tracking.ts';
import type { Bundle } from './bundle.ts';
import { portionsOf } from './portions.ts';

/** What is said about one action, as the API takes it; null takes away. */
export interface WorkPatch {
  readonly status: Tracking['status'];
  readonly owner: string | null;
  readonly dates: Tracking['dates'] | null;
  readonly note: string | null;
}

/** The requests that bring tracked actions into an assessment, after its plan. */
export interface TrackedChanges {
  /** PATCH /assessments/:id/actions, each within the limits of a request. */
  readonly changes: readonly {
    readonly operation: string;
    readonly changes: readonly (WorkPatch & { readonly action: TrackedId; readonly version: number })[];
  }[];
  /** POST /assessments/:id/actions, one for each own action; `after` is what the service takes only of an action it has. */
  readonly own: readonly {
    readonly add: Pick<Tracking, 'status'> & {
      readonly operation: string;
      readonly own: NonNullable<Tracking['own']>;
      readonly owner: string;
      readonly dates: NonNullable<Tracking['dates']>;
      readonly note?: string;
    };
    readonly after: (Partial<Pick<WorkPatch, 'owner' | 'dates'>> & { readonly operation: string }) | undefined;
  }[];
}

/** Stands for a role that was taken away, until the next request takes it away again. */
const NOBODY = '–';

/**
 * The requests that replay what the school tracks. `versions` are those of GET /assessments/:id/actions after the plan was
 * kept: keeping a plan tracks what it decides. Own actions get new ids, and histories begin anew.
 */
export function trackedFromBundle(
  { actions = {}, plan }: Pick<Bundle, 'actions' | 'plan'>,
  { run, versions }: { readonly run: string; readonly versions: Readonly<Record<TrackedId, number>> },
): TrackedChanges {
  const all = Object.entries(actions);
  const changes = all.flatMap(([action, tracked]) =>
    isOwnAction(action) ? [] : [{ action, version: versions[action] ?? 0, ...patchOf(tracked) }],
  );
  return {
    changes: portionsOf(changes).map((portion, place) => ({ operation: `${run}-actions-${place + 1}`, changes: portion })),
    own: all
      .filter(([id]) => isOwnAction(id))
      .flatMap(([, tracked], place) => (tracked.own ? [ownOf(tracked, tracked.own, `${run}-own-${place + 1}`, plan)] : [])),
  };
}

function patchOf({ status, owner, dates, note }: Tracked): WorkPatch {
  return { status, owner: owner ?? null, dates: dates ?? null, note: note ?? null };
}

function ownOf(
  { status, owner, dates, note }: Tracked,
  own: NonNullable<Tracking['own']>,
  operation: string,
  { choices: { startOn } }: Bundle['plan'],
): TrackedChanges['own'][number] {
  const isWhole = owner !== undefined && dates !== undefined;
  return {
    add: {
      operation,
      own,
      status,
      owner: owner ?? NOBODY,
      dates: dates ?? { start: startOn, due: startOn },
      ...(note === undefined ? {} : { note }),
    },
    after: isWhole
      ? undefined
      : {
          operation: `${operation}-after`,
          ...(owner === undefined ? { owner: null } : {}),
          ...(dates === undefined ? { dates: null } : {}),
        },
  };
}
