import type { ActionId, RoleId } from '../questionnaire.ts';
import type { CivilDate, PlanChoices, PlannedAction, Roadmap, Term } from '../roadmap.ts';
import { statusesIn } from './decisions.ts';
import { isOwnAction, type Status, type Tracked, type TrackedActions, type TrackedId, UNTRACKED } from './tracking.ts';

/** How an action stands today. `slipping`: its due day has passed and it is neither done nor declined. */
export type Standing = Status['kind'] | 'slipping';

/** When an action asks for attention. `unplanned`: it is open, but the plan has no place for it now. */
export type Stretch = 'this-term' | 'next-term' | 'later' | 'unplanned' | 'done' | 'declined';

/** One action of the plan at work. */
export interface LivingAction {
  readonly id: TrackedId;
  readonly standing: Standing;
  readonly stretch: Stretch;
  /** What is kept about it; an untouched action has version 0. */
  readonly tracked: Tracked;
  /** Its place in the plan; undefined for own actions and for what the plan does not hold. */
  readonly planned: PlannedAction | undefined;
  /** The school's own days, otherwise those of the plan; undefined where there are neither. */
  readonly start: CivilDate | undefined;
  readonly due: CivilDate | undefined;
}

/** How far the plan is: actions that count, by standing. Declined ones do not count. */
export interface Headway {
  readonly all: number;
  readonly done: number;
  readonly doing: number;
  readonly slipping: number;
}

/** The plan at work. */
export interface LivingPlan {
  /** The day it is seen from. */
  readonly today: CivilDate;
  readonly terms: readonly Term[];
  /** Index of the term that runs today, or comes next. */
  readonly thisTerm: number;
  /** By due day, then start. */
  readonly actions: readonly LivingAction[];
  readonly headway: Headway;
}

/** What a plan at work is made of. */
export interface LivingInput {
  readonly roadmap: Pick<Roadmap, 'terms' | 'actions'>;
  readonly choices: PlanChoices;
  readonly tracked: TrackedActions;
  readonly today: CivilDate;
}

/** Joins the plan with what the school tracks. Nothing tracked is ever left out, whatever the plan holds. */
export function livingPlan({ roadmap, choices, tracked, today }: LivingInput): LivingPlan {
  const planned = new Map(roadmap.actions.map((action) => [action.action, action]));
  const chosen = statusesIn(choices);
  const ids = new Set([...planned.keys(), ...chosen.keys(), ...Object.keys(tracked).filter((id) => says(tracked[id]))]);
  const thisTerm = termOf(roadmap.terms, today);
  const actions = [...ids]
    .map((id) =>
      livingAction(id, planned.get(id), tracked[id] ?? fromChoices(chosen.get(id)), { terms: roadmap.terms, thisTerm, today }),
    )
    .toSorted(byDay);
  return { today, terms: roadmap.terms, thisTerm, actions, headway: headwayOf(actions) };
}

/** The role the catalogue or the school names for an action: an own label, or the id of a role. */
export function ownerOf(
  { id, tracked, planned }: LivingAction,
  catalogue: (action: ActionId) => RoleId | undefined,
): { readonly label: string } | { readonly role: RoleId } | undefined {
  if (tracked.owner !== undefined) return { label: tracked.owner };
  const role = planned?.owner ?? (isOwnAction(id) ? undefined : catalogue(id));
  return role === undefined ? undefined : { role };
}

/** The term a day lies in; between two terms the one that comes; after the last one the last. At least 0. */
export function termOf(terms: readonly Term[], day: CivilDate): number {
  const found = terms.findIndex(({ to }) => to >= day);
  return found < 0 ? Math.max(0, terms.length - 1) : found;
}

interface Now {
  readonly terms: readonly Term[];
  readonly thisTerm: number;
  readonly today: CivilDate;
}

function livingAction(id: TrackedId, planned: PlannedAction | undefined, tracked: Tracked, now: Now): LivingAction {
  const start = tracked.dates?.start ?? planned?.start;
  const due = tracked.dates?.due ?? planned?.end;
  const { kind } = tracked.status;
  const isOpen = kind === 'to-do' || kind === 'doing';
  const standing = isOpen && due !== undefined && due < now.today ? 'slipping' : kind;
  return { id, standing, stretch: stretchOf(standing, start, now), tracked, planned, start, due };
}

function stretchOf(standing: Standing, start: CivilDate | undefined, { terms, thisTerm }: Now): Stretch {
  if (standing === 'done' || standing === 'declined') return standing;
  if (standing === 'doing' || standing === 'slipping') return 'this-term';
  if (start === undefined) return 'unplanned';
  const term = termOf(terms, start);
  if (term <= thisTerm) return 'this-term';
  return term === thisTerm + 1 ? 'next-term' : 'later';
}

function fromChoices(status: Status | undefined): Tracked {
  return status ? { ...UNTRACKED, status } : UNTRACKED;
}

/** Whether anything is said of an action; one that was put back as it came says nothing. */
function says(tracked: Tracked | undefined): boolean {
  if (!tracked) return false;
  const { status, owner, dates, note, own } = tracked;
  return status.kind !== 'to-do' || [owner, dates, note, own].some((part) => part !== undefined);
}

function headwayOf(actions: readonly LivingAction[]): Headway {
  const count = (kind: Standing) => actions.filter(({ standing }) => standing === kind).length;
  return {
    all: actions.length - count('declined'),
    done: count('done'),
    doing: count('doing'),
    slipping: count('slipping'),
  };
}

function byDay(one: LivingAction, other: LivingAction): number {
  return (
    compare(one.due ?? '9999', other.due ?? '9999') ||
    compare(one.start ?? '9999', other.start ?? '9999') ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
