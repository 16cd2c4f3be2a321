import type { Term } from '../roadmap.ts';
import type { CheapestPath, LevelGoal, MissingStep, PathObstacle, WhatIf, WhatIfChange } from '../what-if.ts';
import { actionTitle, dimensionName, inside, itemTitle, type RoadmapWords, roleName, say } from './names.ts';
import { changeSentences } from './plan-explanation.ts';
import { leftOutSentence, termName } from './roadmap.ts';
import { sayDate, sayList } from './say.ts';

/** What would be if one thing were otherwise: worth, actions, levels at the end, totals. */
export function whatIfSentences(says: RoadmapWords, whatIf: WhatIf): readonly string[] {
  const { actions, personDays } = whatIf.totals.after;
  return [
    say(says, whatIfKey(whatIf), { condition: conditionOf(says, whatIf.change), percent: Math.abs(whatIf.percent) }),
    ...(whatIf.fits ? [] : [say(says, 'what-if-gone')]),
    ...changeSentences(says, whatIf),
    ...levelSentences(says, whatIf),
    say(says, 'what-if-totals', { actions, personDays }),
  ];
}

/** The same in one sentence: worth, how many actions come in, fall out and move, and the level of the school as a whole. */
export function whatIfInShort(says: RoadmapWords, whatIf: WhatIf): string {
  const { added, removed, moved, levels, percent, value } = whatIf;
  const condition = conditionOf(says, whatIf.change);
  const counted = { 'what-if-in': added, 'what-if-out': removed, 'what-if-moved': moved };
  const overall = levels.at(-1)?.overall;
  const changes = [
    ...Object.entries(counted).flatMap(([key, { length }]) => (length === 0 ? [] : [say(says, key, { count: length })])),
    ...(overall ? [say(says, 'what-if-whole', { ...overall })] : []),
  ];
  if (changes.length === 0) return say(says, 'what-if-same', { condition });
  const worth = value > 0 ? 'worth-less' : percent === 0 ? 'worth-little' : 'worth-more';
  const said = say(says, worth, { percent: Math.abs(percent) });
  return say(says, 'what-if-short', { condition, worth: said, changes: sayList(says, changes) });
}

/** The levels at the last moment at which they differ. */
function levelSentences(says: RoadmapWords, { levels }: WhatIf): readonly string[] {
  const last = levels.at(-1);
  if (!last) return [];
  const date = sayDate(says, last.on);
  return [
    ...(last.overall ? [say(says, 'what-if-overall', { date, ...last.overall })] : []),
    ...last.dimensions.map(({ dimension, ...changed }) =>
      say(says, 'what-if-dimension', { date, dimension: dimensionName(says, dimension), ...changed }),
    ),
  ];
}

function whatIfKey({ value, percent }: WhatIf): string {
  if (value > 0) return 'what-if-less';
  if (value === 0) return 'what-if-same';
  return percent === 0 ? 'what-if-little' : 'what-if-more';
}

function conditionOf(says: RoadmapWords, change: WhatIfChange): string {
  switch (change.kind) {
    case 'days': {
      const key = `if-${change.perTerm < 0 ? 'fewer-' : ''}days${change.role === undefined ? '' : '-role'}`;
      return say(says, key, { days: Math.abs(change.perTerm), role: roleName(says, change.role ?? '') });
    }
    case 'focus': {
      const names = change.dimensions.map((dimension) => say(says, 'quoted', { name: dimensionName(says, dimension) }));
      return say(says, 'if-focus', { dimensions: sayList(says, names) });
    }
    case 'capacity':
      return say(says, 'if-capacity', { factor: change.factor });
    case 'posts':
      return say(says, 'if-posts', { posts: change.posts, role: roleName(says, change.role) });
    case 'shared-days':
      return say(says, 'if-shared-days', { perYear: change.perYear });
    case 'budget':
      return say(says, 'if-budget', { perYear: change.perYear });
    case 'horizon':
      return say(says, 'if-horizon', { years: change.years });
    case 'target':
      return say(says, 'if-target', { level: change.level });
  }
}

/** The cheapest way to a level, or why this horizon does not reach it. */
export function pathSentences(says: RoadmapWords, terms: readonly Term[], path: CheapestPath): readonly string[] {
  const values = { goal: goalName(says, path.goal), level: path.goal.level };
  switch (path.kind) {
    case 'reached':
      return [say(says, 'path-reached', values)];
    case 'found': {
      const { personDays, atLeast, actions, term } = path;
      const found = terms[term];
      const name = found ? inside(says, termName(says, found)) : String(term + 1);
      const key = atLeast < personDays ? 'path-found-between' : 'path-found';
      return [say(says, key, { ...values, personDays, atLeast, count: actions.length, term: name })];
    }
    case 'beyond-horizon':
      return [obstacleSentence(says, values, path.because)];
    case 'no-action':
      return [
        say(says, 'path-no-action', values),
        ...path.missing.slice(0, MOST_STEPS).flatMap((step) => stepSentences(says, step)),
        ...(path.missing.length > MOST_STEPS ? [say(says, 'path-steps-more', { count: path.missing.length - MOST_STEPS })] : []),
      ];
  }
}

/** So many missing steps are said one by one. */
const MOST_STEPS = 3;

function stepSentences(says: RoadmapWords, { item, level, reachable, actions, again }: MissingStep): readonly string[] {
  return [
    say(says, 'path-step', { item: itemTitle(says, item), level, reachable }),
    ...actions.map(({ action, reason }) =>
      say(says, 'path-step-action', { action: actionTitle(says, action), reason: leftOutSentence(says, { reason }) }),
    ),
    ...again.map((action) => say(says, 'path-step-again', { action: actionTitle(says, action) })),
  ];
}

function obstacleSentence(
  says: RoadmapWords,
  values: { readonly goal: string; readonly level: number },
  because: PathObstacle,
): string {
  if (because.kind !== 'terms')
    return say(says, `path-${because.kind}`, { ...values, needed: because.needed, available: because.available });
  const names = because.unplaced.map((action) => say(says, 'quoted', { name: actionTitle(says, action) }));
  return say(says, 'path-terms', { ...values, actions: sayList(says, names) });
}

function goalName(says: RoadmapWords, { dimension }: LevelGoal): string {
  return dimension === undefined ? say(says, 'goal-overall') : say(says, 'quoted', { name: dimensionName(says, dimension) });
}
