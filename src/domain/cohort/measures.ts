import type { Questionnaire } from '../questionnaire.ts';
import type { Member, VersionMix } from './cohort.ts';

/** One figure of a release, and what each school contributes to it. */
export interface Measure {
  /** `schools`, or `dimension/…`, `item/…`, `action/…`. */
  readonly key: string;
  readonly kind: 'schools' | 'dimension' | 'item' | 'action';
  /** Id of the dimension, item or action; empty for the number of schools. */
  readonly id: string;
  /** A level; 1 or 0 for planning an action or not; 1 for being a school. Undefined: does not count here. */
  of(member: Member): number | undefined;
}

/** Every figure that a release of this questionnaire may hold. With mixed major versions, items are the common ones. */
export function measuresOf(questionnaire: Questionnaire, mix: VersionMix): readonly Measure[] {
  const planned = new Map<Member, ReadonlySet<string>>();
  const items = mix.basis === 'version' ? questionnaire.items.map(({ id }) => id) : mix.common;
  return [
    { key: 'schools', kind: 'schools', id: '', of: () => 1 },
    ...questionnaire.dimensions.map(({ id }) => measure('dimension', id, (member) => levelOf(member, id))),
    ...items.map((id) => measure('item', id, ({ snapshot }) => snapshot.detail.items[id])),
    ...questionnaire.actions.map(({ id, dimension }) =>
      measure('action', id, (member) => planOf(member, id, dimension, planned)),
    ),
  ];
}

function measure(kind: 'dimension' | 'item' | 'action', id: string, of: Measure['of']): Measure {
  return { key: `${kind}/${id}`, kind, id, of };
}

function levelOf({ snapshot }: Member, dimension: string): number | undefined {
  const standing = snapshot.overview.levels[dimension];
  return typeof standing === 'number' ? standing : undefined;
}

/** A school that does not share the dimension of an action says nothing about it. */
function planOf(
  member: Member,
  action: string,
  dimension: string,
  planned: Map<Member, ReadonlySet<string>>,
): number | undefined {
  const { overview, detail } = member.snapshot;
  if (overview.levels[dimension] === undefined) return undefined;
  let actions = planned.get(member);
  if (!actions) {
    actions = new Set(detail.actions.map((one) => one.action));
    planned.set(member, actions);
  }
  return actions.has(action) ? 1 : 0;
}
