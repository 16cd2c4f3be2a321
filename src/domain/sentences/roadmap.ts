import type { Blocker, Deadline, LeftOutAction, PlannedAction, Reason, Roadmap, Term } from '../roadmap.ts';
import { blockerClause } from './blocker-clauses.ts';
import { mainReasons } from './main-reasons.ts';
import { actionTitle, inside, itemTitle, momentName, type RoadmapWords, roleName, say } from './names.ts';
import {
  assumedBy,
  assumedSentences,
  blockingClause,
  gainClause,
  neededClause,
  reasonClause,
  ruleSentence,
  ruleText,
  sentence,
} from './reason-clauses.ts';
import { sayDate, sayList } from './say.ts';

/** The first sentence holds at most this many clauses; the others follow one by one. */
const CLAUSES_IN_ONE = 2;

/**
 * Why an action is in the plan: a sentence with the strongest reasons, what the school gains, what needs it, and the rules
 * that ask for it.
 */
export function whySentences(
  says: RoadmapWords,
  roadmap: Pick<Roadmap, 'focus'>,
  action: Pick<PlannedAction, 'reasons'>,
): readonly string[] {
  const main = mainReasons(action.reasons);
  const clauses = clausesOf(
    says,
    roadmap,
    main.filter(({ kind }) => kind !== 'call'),
  );
  const call = main.find(({ kind }) => kind === 'call');
  const because = clauses.slice(0, CLAUSES_IN_ONE);
  const gain = gainOf(action.reasons, main);
  const needed = neededClause(says, action.reasons);
  return [
    ...(because.length === 0 ? [] : [say(says, 'because', { clauses: sayList(says, because) })]),
    ...clauses.slice(CLAUSES_IN_ONE).map(sentence),
    ...(call ? [sentence(reasonClause(says, roadmap, call))] : []),
    ...(gain ? [sentence(gainClause(says, gain))] : []),
    ...(needed === undefined ? [] : [sentence(needed)]),
    ...new Set(action.reasons.flatMap((reason) => ruleSentence(says, reason) ?? [])),
    ...assumedSentences(says, action.reasons.flatMap(assumedBy)),
  ];
}

/** What is missing, and what is said beside the items. Two items that keep the same dimension back are said together. */
function clausesOf(says: RoadmapWords, roadmap: Pick<Roadmap, 'focus'>, main: readonly Reason[]): readonly string[] {
  const missing = main.filter(({ kind }) => kind !== 'raises');
  const [first, second, ...rest] = missing;
  const isSame =
    first?.kind === 'blocks-next-level' &&
    second?.kind === 'blocks-next-level' &&
    first.dimension === second.dimension &&
    first.level === second.level;
  const clause = (reason: Reason) => reasonClause(says, roadmap, reason);
  return isSame ? [blockingClause(says, [first, second]), ...rest.map(clause)] : missing.map(clause);
}

/** The gain on the item that is named first; otherwise the first one. */
function gainOf(reasons: readonly Reason[], main: readonly Reason[]): Extract<Reason, { readonly kind: 'raises' }> | undefined {
  const named = main.find((reason) => 'item' in reason);
  const gains = reasons.flatMap((reason) => (reason.kind === 'raises' ? [reason] : []));
  return gains.find(({ item }) => named !== undefined && 'item' in named && named.item === item) ?? gains[0];
}

/** One reason as a sentence of its own. */
export function reasonSentence(says: RoadmapWords, roadmap: Pick<Roadmap, 'focus'>, reason: Reason): string {
  const rule = ruleSentence(says, reason);
  if (rule === undefined) return sentence(reasonClause(says, roadmap, reason));
  return [rule, ...assumedSentences(says, assumedBy(reason))].join(' ');
}

/** What keeps an action from an earlier term. */
export function blockerSentence(says: RoadmapWords, terms: readonly Term[], { term, reasons }: Blocker): string {
  const found = terms[term];
  return say(says, 'not-earlier', {
    term: found ? inside(says, termName(says, found)) : String(term + 1),
    clauses: sayList(
      says,
      reasons.map((reason) => blockerClause(says, reason)),
    ),
  });
}

/** Why an action starts no earlier: one sentence where the same holds for every earlier term, otherwise one for each. */
export function notEarlierSentences(
  says: RoadmapWords,
  terms: readonly Term[],
  { blockers }: Pick<PlannedAction, 'blockers'>,
): readonly string[] {
  const clauses = blockers.map(({ reasons }) =>
    sayList(
      says,
      reasons.map((reason) => blockerClause(says, reason)),
    ),
  );
  const [first] = clauses;
  if (first !== undefined && clauses.length > 1 && clauses.every((one) => one === first))
    return [say(says, 'not-earlier-same', { clauses: first })];
  return blockers.map((blocker) => blockerSentence(says, terms, blocker));
}

/** Why an action is not in the plan. */
export function leftOutSentence(says: RoadmapWords, { reason }: Pick<LeftOutAction, 'reason'>): string {
  switch (reason.kind) {
    case 'declined':
      return say(says, 'left-out-declined', { reason: reason.reason });
    case 'condition':
    case 'restriction':
      return [contextSentence(says, reason), ...assumedSentences(says, reason.assumed ?? [])].join(' ');
    case 'no-gain':
      return noGainSentence(says, reason);
    case 'no-date':
      if (reason.deadline === 'start') return say(says, 'left-out-after-plan');
      return say(says, 'left-out-no-date', { deadline: momentName(says, reason.deadline) });
    case 'capacity':
    case 'open-actions':
      return reason.role === undefined
        ? say(says, `left-out-${reason.kind}-all`)
        : say(says, `left-out-${reason.kind}`, { role: roleName(says, reason.role) });
    case 'budget':
      return say(says, 'left-out-budget', { cost: reason.cost });
    case 'prerequisite':
      return say(says, reason.late ? 'left-out-prerequisite-late' : 'left-out-prerequisite', {
        action: actionTitle(says, reason.action),
      });
    default:
      return say(says, `left-out-${reason.kind}`);
  }
}

function contextSentence(
  says: RoadmapWords,
  reason: Extract<LeftOutAction['reason'], { readonly kind: 'condition' | 'restriction' }>,
) {
  if (reason.kind === 'restriction')
    return say(says, 'left-out-restriction', { rule: ruleText(says, says.questionnaire.planning.restrictions[reason.rule]?.id) });
  return say(says, 'left-out-condition', { condition: says.texts.conditions[reason.condition] ?? reason.condition });
}

/** Why an action would bring nothing: others reach its levels, nobody rated them, they lie too high, or the school is there. */
function noGainSentence(says: RoadmapWords, reason: Extract<LeftOutAction['reason'], { readonly kind: 'no-gain' }>): string {
  if (reason.covered) {
    const values = ({ item, level, by }: NonNullable<typeof reason.covered>[number]) => ({
      item: itemTitle(says, item),
      level,
      action: actionTitle(says, by),
    });
    const covered = reason.covered.map((one) => say(says, 'left-out-covered', values(one)));
    return [...covered, ...(reason.aboveTarget ? [say(says, 'left-out-rest-above')] : [])].join(' ');
  }
  if (reason.scope !== undefined)
    return say(says, 'left-out-not-asked', { scope: says.texts.scopes[reason.scope]?.name ?? reason.scope });
  if (reason.unrated) return say(says, 'left-out-unrated');
  if (reason.notApplicable) return say(says, 'left-out-not-applicable');
  return say(says, reason.aboveTarget ? 'left-out-above-target' : 'left-out-no-gain');
}

/** What kind of date it is, for a label: a day to be ready by, the earliest day, or a time it fits into. */
export function timingKind({ kind, within }: Pick<Deadline, 'kind' | 'within'>): 'deadline' | 'earliest' | 'window' {
  if (kind === 'season') return 'window';
  if (kind === 'return') return within ? 'window' : 'earliest';
  return kind === 'start' ? 'earliest' : 'deadline';
}

/** The label for it: "Deadline", "Earliest start" or "Time window". */
export function timingLabel(says: RoadmapWords, deadline: Pick<Deadline, 'kind' | 'within'>): string {
  return say(says, `timing-${timingKind(deadline)}`);
}

/** The date an action is tied to, with how sure it is. */
export function deadlineSentence(says: RoadmapWords, deadline: Deadline): string {
  const { kind, id, on, until, hour, within } = deadline;
  const values = {
    date: sayDate(says, on),
    until: sayDate(says, until ?? on),
    name: momentName(says, id),
    certainty: say(says, deadline.certainty),
  };
  if (hour !== undefined && kind === 'call') return say(says, 'deadline-call-hour', { ...values, hour });
  if (within) return say(says, `deadline-${kind}-${within.limit}`, { ...values, weeks: within.weeks });
  return say(says, `deadline-${kind}`, values);
}

/** How far an action leads when it is done again. */
export function againSentences(says: RoadmapWords, { again }: Pick<PlannedAction, 'again'>): readonly string[] {
  return (again ?? []).map(({ item, to }) => say(says, 'again', { item: itemTitle(says, item), to }));
}

/** That an action is a safe choice; undefined where it is none, or where nobody looked. */
export function safeSentence(says: RoadmapWords, { safe }: Pick<PlannedAction, 'safe'>): string | undefined {
  return safe && say(says, 'safe', { percent: Math.round(100 * safe.range) });
}

/** The name of a term with its year: "Autumn term 2026", or "Rest of autumn term 2026 and spring term 2027". */
export function termName(says: RoadmapWords, { name, from, joined }: Pick<Term, 'name' | 'from' | 'joined'>): string {
  const named = (id: string) => says.catalogueTexts.terms[id] ?? id;
  if (!joined) return say(says, 'term', { name: named(name), year: from.slice(0, 4) });
  return say(says, 'term-joined', {
    rest: inside(says, named(joined.name)),
    restYear: from.slice(0, 4),
    name: inside(says, named(name)),
    year: joined.next.slice(0, 4),
  });
}
