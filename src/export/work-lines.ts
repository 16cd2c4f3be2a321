import { type LivingAction, ownerOf, type Standing } from '../domain/progress/living-plan.ts';
import { reasonOf, type TrackedId, UNTRACKED } from '../domain/progress/tracking.ts';
import type { CivilDate, LeftOutAction, PlannedAction } from '../domain/roadmap.ts';
import type { ReportSource } from './document/source.ts';
import type { Said } from './said.ts';

/** One action as files show it: where it stands, who does it, when, and what the school noted. */
export interface WorkLine {
  readonly id: TrackedId;
  /** Code of the catalogue; of an own action the word for that. */
  readonly code: string;
  readonly title: string;
  /** Name of its dimension; empty for an own action. */
  readonly dimension: string;
  readonly standing: Standing;
  /** A role in words; empty where none is named. */
  readonly owner: string;
  readonly start: CivilDate | undefined;
  readonly due: CivilDate | undefined;
  /** Person-days; undefined for what is neither planned nor the school's own. */
  readonly days: PlannedAction['personDays'] | undefined;
  readonly note: string | undefined;
  /** Its place in the plan; undefined for own actions and what the plan does not hold. */
  readonly planned: PlannedAction | undefined;
  /** Why it is not in the plan, where the school or the plan gives a reason. */
  readonly leftOut: LeftOutAction | undefined;
}

/**
 * The actions of a report, open ones by due day, then what is done or declined. With a plan at work they are the school's own
 * words on each; without one they are as planned, in order of their start.
 */
export function workLines({ source, voice, say }: Said): readonly WorkLine[] {
  const { questionnaire, report } = source;
  const dimensions = new Map(questionnaire.actions.map(({ id, dimension }) => [id, dimension]));
  const owners = new Map(questionnaire.actions.map(({ id, owner }) => [id, owner]));
  const left = new Map(report.roadmap.leftOut.map((one) => [one.action, one]));
  const actions = source.work ? source.work.actions : asPlanned(source);
  const isOver = ({ standing }: LivingAction) => standing === 'done' || standing === 'declined';
  return [...actions.filter((one) => !isOver(one)), ...actions.filter(isOver)].map((action): WorkLine => {
    const { id, standing, start, due, planned, tracked } = action;
    const own = tracked.own;
    const owner = ownerOf(action, (catalogued) => (source.work ? owners.get(catalogued) : undefined));
    return {
      id,
      code: own ? say('own-action') : voice.action(id).code,
      title: own ? own.title : voice.action(id).name,
      dimension: own ? '' : voice.dimension(dimensions.get(id) ?? '').name,
      standing,
      owner: owner === undefined ? '' : 'label' in owner ? owner.label : voice.role(owner.role),
      start,
      due,
      days: planned?.personDays ?? (own && { expected: own.days, low: own.days, high: own.days }),
      note: tracked.note,
      planned,
      leftOut: planned && !isOver(action) ? undefined : (decided(action) ?? left.get(id)),
    };
  });
}

/** The actions of the plan, and what the school had done or declined when it was made. */
function asPlanned({ report: { roadmap } }: Pick<ReportSource, 'report'>): readonly LivingAction[] {
  const untouched = { tracked: UNTRACKED, stretch: 'later' } as const;
  return [
    ...roadmap.actions.map(
      (planned): LivingAction => ({
        ...untouched,
        id: planned.action,
        standing: planned.status === 'running' ? 'doing' : 'to-do',
        planned,
        start: planned.start,
        due: planned.end,
      }),
    ),
    ...roadmap.leftOut.flatMap(({ action: id, reason: { kind } }): LivingAction[] =>
      kind === 'done' || kind === 'declined'
        ? [{ ...untouched, id, standing: kind, planned: undefined, start: undefined, due: undefined }]
        : [],
    ),
  ];
}

function decided({ id, tracked: { status } }: LivingAction): LeftOutAction | undefined {
  const reason = reasonOf(status);
  if (reason !== undefined) return { action: id, reason: { kind: 'declined', reason } };
  return status.kind === 'done' ? { action: id, reason: { kind: 'done' } } : undefined;
}
