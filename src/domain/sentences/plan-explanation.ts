import type { ActionExplanation, ForcedAction, LevelsLost, Loss, MoreCapacity, PlanChange } from '../plan-explanation.ts';
import type { ActionId } from '../questionnaire.ts';
import type { Term } from '../roadmap.ts';
import { actionTitle, dimensionName, inside, itemTitle, type RoadmapWords, say } from './names.ts';
import { termName } from './roadmap.ts';
import { sayList } from './say.ts';

/** A list names so many actions; the others are counted. */
const MOST_NAMES = 3;
/** So many lost levels are said one by one. */
const MOST_LEVELS = 4;

/** What the plan loses without an action: its worth, what then cannot be done either, and levels. */
export function droppedSentences(says: RoadmapWords, { dropped }: Pick<ActionExplanation, 'dropped'>): readonly string[] {
  const key = dropped.value <= 0 ? 'dropped-nothing' : dropped.percent < 1 ? 'dropped-little' : 'dropped';
  return [
    say(says, key, { percent: dropped.percent }),
    ...naming(says, 'dropped-together', dropped.together),
    ...levelSentences(says, dropped),
  ];
}

/** What it costs to start an action later. */
export function laterSentences(
  says: RoadmapWords,
  terms: readonly Term[],
  { later }: Pick<ActionExplanation, 'later'>,
): readonly string[] {
  if (!later) return [say(says, 'later-never')];
  const values = { term: inTerm(says, terms, later.term), percent: later.percent };
  return [
    say(says, later.percent < 1 ? 'later-little' : 'later', values),
    ...changeSentences(says, { ...later, added: [] }),
    ...(later.fits ? [] : [say(says, 'later-crowded')]),
  ];
}

/** What an action that is not in the plan would displace. */
export function forcedSentences(says: RoadmapWords, terms: readonly Term[], forced: ForcedAction): readonly string[] {
  const action = actionTitle(says, forced.action);
  if (!forced.possible) return [say(says, 'forced-never', { action })];
  const values = { action, term: inTerm(says, terms, forced.term), percent: forced.percent };
  return [say(says, lossKey('forced', forced), values), ...changeSentences(says, forced)];
}

/** What more days for everybody would change. */
export function moreCapacitySentences(says: RoadmapWords, more: MoreCapacity): readonly string[] {
  const percent = -more.percent;
  const key = percent < 1 ? 'more-capacity-same' : 'more-capacity';
  return [say(says, key, { factor: more.factor, percent }), ...changeSentences(says, more)];
}

/** What comes in, what falls out, what moves. */
export function changeSentences(says: RoadmapWords, { added, removed, moved }: PlanChange): readonly string[] {
  const ids = (list: readonly { readonly action: ActionId }[]) => list.map(({ action }) => action);
  return [
    ...naming(says, 'change-added', ids(added)),
    ...naming(says, 'change-removed', ids(removed)),
    ...naming(says, 'change-moved', ids(moved)),
  ];
}

function lossKey(key: string, { value, percent }: Loss): string {
  if (value <= 0) return `${key}-more`;
  return percent < 1 ? `${key}-little` : key;
}

/** The whole school, then dimensions, then items: the first few are said, the others counted. */
function levelSentences(says: RoadmapWords, { items, dimensions, overall }: LevelsLost): readonly string[] {
  const all = [
    ...(overall ? [say(says, 'lost-overall', overall)] : []),
    ...dimensions.map(({ dimension, ...levels }) =>
      say(says, 'lost-dimension', { dimension: dimensionName(says, dimension), ...levels }),
    ),
    ...items.map(({ item, ...levels }) => say(says, 'lost-item', { item: itemTitle(says, item), ...levels })),
  ];
  const count = all.length - MOST_LEVELS;
  return count > 0 ? [...all.slice(0, MOST_LEVELS), say(says, 'lost-more', { count })] : all;
}

/** A sentence about some actions; none where there are none. */
function naming(says: RoadmapWords, key: string, actions: readonly ActionId[]): readonly string[] {
  if (actions.length === 0) return [];
  const count = actions.length - MOST_NAMES;
  const names = actions.slice(0, MOST_NAMES).map((action) => say(says, 'quoted', { name: actionTitle(says, action) }));
  const all = count > 0 ? [...names, say(says, 'and-more', { count })] : names;
  return [say(says, key, { count: actions.length, actions: sayList(says, all) })];
}

function inTerm(says: RoadmapWords, terms: readonly Term[], term: number): string {
  const found = terms[term];
  return found ? inside(says, termName(says, found)) : String(term + 1);
}
