import type { ActionId } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';
import type { MemberNumber } from './cohort.ts';
import type { ComparedSchool } from './compare.ts';
import type { CohortParameters } from './parameters.ts';
import type { ActionShare, Release } from './release.ts';
import type { SharedAction } from './snapshot.ts';

/** An action that several schools plan, and when. */
export interface CommonAction {
  readonly action: ActionId;
  /** Schools with a row of their own that plan it, by start. */
  readonly schools: readonly { readonly number: MemberNumber; readonly planned: SharedAction }[];
  /** The term in which most of these start, the first day, and how many; the earliest of equals. */
  readonly best: { readonly term: SharedAction['term']; readonly first: CivilDate; readonly schools: number } | undefined;
  /** In the whole cohort, where it may be shown. */
  readonly share: ActionShare | undefined;
}

/** Actions that enough rows plan for a joint training or project, those of most schools first. */
export function commonActions(
  schools: readonly ComparedSchool[],
  { commonAction }: Pick<CohortParameters, 'commonAction'>,
  release: Pick<Release, 'groups'> | undefined,
): readonly CommonAction[] {
  const planned = new Map<ActionId, { number: MemberNumber; planned: SharedAction }[]>();
  for (const { school, detail } of schools) {
    for (const action of detail.actions) {
      const list = planned.get(action.action) ?? [];
      list.push({ number: school.number, planned: action });
      planned.set(action.action, list);
    }
  }
  const shares = release?.groups[0]?.actions ?? {};
  return [...planned]
    .filter(([, list]) => list.length >= commonAction)
    .map(([action, list]) => {
      const inTime = list.sort((a, b) => (a.planned.start < b.planned.start ? -1 : 1));
      return { action, schools: inTime, best: bestTerm(inTime), share: shares[action] };
    })
    .sort((a, b) => b.schools.length - a.schools.length || (b.best?.schools ?? 0) - (a.best?.schools ?? 0));
}

/** Terms of equal name and year are one, even where countries begin them on different days. */
function bestTerm(schools: CommonAction['schools']): CommonAction['best'] {
  const counts = new Map<string, { term: SharedAction['term']; first: CivilDate; schools: number }>();
  for (const { planned } of schools) {
    const key = `${planned.term.year} ${planned.term.name}`;
    const entry = counts.get(key) ?? { term: planned.term, first: planned.start, schools: 0 };
    entry.schools += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce<CommonAction['best']>(
    (best, one) => (best === undefined || one.schools > best.schools ? one : best),
    undefined,
  );
}
