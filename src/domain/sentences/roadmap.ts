import type { Questionnaire } from '../questionnaire.ts';
import type { Blocker, Deadline, LeftOutAction, PlannedAction, Reason, Roadmap, Term } from '../roadmap.ts';
import type { CatalogueTexts, Texts } from '../texts.ts';
import { fill, type Values, type Words } from './fill.ts';
import { MOST_CLAUSES, mainReasons } from './main-reasons.ts';
import { sayDate, sayList } from './say.ts';

/** The words a roadmap is said in: patterns of `words/LANGUAGE/roadmap.json` and the texts of its questionnaire. */
export interface RoadmapWords {
  readonly words: Words;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
}

/** Why an action is in the plan: one sentence with the main reasons, then the rules that ask for it. */
export function whySentences(
  says: RoadmapWords,
  roadmap: Pick<Roadmap, 'focus'>,
  action: Pick<PlannedAction, 'reasons'>,
): readonly string[] {
  const clauses = mainReasons(action.reasons).map((reason) => reasonClause(says, roadmap, reason));
  const needed = neededClause(says, action.reasons);
  const all = [...clauses, ...(needed === undefined || clauses.length >= MOST_CLAUSES ? [] : [needed])];
  const because = all.length === 0 ? [] : [say(says, 'because', { clauses: sayList(says, all) })];
  return [...because, ...new Set(action.reasons.flatMap((reason) => ruleSentence(says, reason) ?? []))];
}

/** One reason as a sentence of its own. */
export function reasonSentence(says: RoadmapWords, roadmap: Pick<Roadmap, 'focus'>, reason: Reason): string {
  return ruleSentence(says, reason) ?? sentence(reasonClause(says, roadmap, reason));
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
      return say(says, 'left-out-condition', { condition: says.texts.conditions[reason.condition] ?? reason.condition });
    case 'restriction':
      return say(says, 'left-out-restriction', {
        rule: ruleText(says, says.questionnaire.planning.restrictions[reason.rule]?.id),
      });
    case 'no-gain':
      if (reason.coveredBy !== undefined) return say(says, 'left-out-covered', { action: actionTitle(says, reason.coveredBy) });
      if (reason.unrated) return say(says, 'left-out-unrated');
      return say(says, reason.aboveTarget ? 'left-out-above-target' : 'left-out-no-gain');
    case 'no-date':
      return say(says, 'left-out-no-date', { deadline: momentName(says, reason.deadline) });
    case 'capacity':
      return reason.role === undefined
        ? say(says, 'left-out-capacity-all')
        : say(says, 'left-out-capacity', { role: roleName(says, reason.role) });
    case 'budget':
      return say(says, 'left-out-budget', { cost: reason.cost });
    case 'prerequisite':
      return say(says, 'left-out-prerequisite', { action: actionTitle(says, reason.action) });
    default:
      return say(says, `left-out-${reason.kind}`);
  }
}

/** The date an action is tied to, with how sure it is. */
export function deadlineSentence(says: RoadmapWords, deadline: Deadline): string {
  const values = {
    date: sayDate(says, deadline.on),
    name: momentName(says, deadline.id),
    certainty: say(says, deadline.certainty),
  };
  if (deadline.hour !== undefined && deadline.kind === 'call')
    return say(says, 'deadline-call-hour', { ...values, hour: deadline.hour });
  return say(says, `deadline-${deadline.kind}`, values);
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

/** The title of an action; an unknown one is said by its id. */
export function actionTitle({ catalogueTexts }: RoadmapWords, action: string): string {
  return catalogueTexts.actions[action]?.title ?? action;
}

/** The title of an item; an unknown one is said by its id. */
export function itemTitle({ texts }: RoadmapWords, item: string): string {
  return texts.items[item]?.title ?? item;
}

/** The name of a role; an unknown one is said by its id. */
export function roleName({ texts }: RoadmapWords, role: string): string {
  return texts.roles[role] ?? role;
}

/** A pattern of the roadmap's words, filled. */
export function say({ words, texts }: RoadmapWords, key: string, values: Values = {}): string {
  return fill(words, key, texts.language, values);
}

function reasonClause(says: RoadmapWords, { focus }: Pick<Roadmap, 'focus'>, reason: Reason): string {
  switch (reason.kind) {
    case 'raises':
      return say(says, 'raises', { item: itemTitle(says, reason.item), from: reason.from, to: reason.to });
    case 'safety-net':
    case 'foundation':
      return say(says, reason.kind, { item: itemTitle(says, reason.item), level: reason.level });
    case 'focus':
      return say(says, focus.chosen ? 'focus-chosen' : 'focus-found', { dimension: dimensionName(says, reason.dimension) });
    case 'blocks-next-level':
      return say(says, reason.kind, {
        item: itemTitle(says, reason.item),
        dimension: dimensionName(says, reason.dimension),
        level: reason.level,
      });
    case 'call':
      return say(says, reason.kind, {
        call: momentName(says, reason.call),
        weeks: reason.weeks,
        date: sayDate(says, reason.on),
        certainty: say(says, reason.certainty),
      });
    case 'prerequisite-of':
      return neededClause(says, [reason]) ?? '';
    case 'mandatory':
    case 'priority':
      return ruleSentence(says, reason) ?? '';
    case 'pinned':
      return say(says, reason.kind);
    case 'applying':
      return say(says, reason.kind, { call: momentName(says, reason.call), date: sayDate(says, reason.on) });
  }
}

/** "A" needs it first; "A" and "B" need it first. */
function neededClause(says: RoadmapWords, reasons: readonly Reason[]): string | undefined {
  const names = reasons
    .flatMap((reason) => (reason.kind === 'prerequisite-of' ? [actionTitle(says, reason.action)] : []))
    .slice(0, 2);
  if (names.length === 0) return undefined;
  const [only = ''] = names;
  const actions =
    names.length === 1
      ? only
      : sayList(
          says,
          names.map((name) => say(says, 'quoted', { name })),
        );
  return say(says, 'prerequisite-of', { count: names.length, actions });
}

/** Rules and priorities have sentences of their own in the texts of the questionnaire. */
function ruleSentence(says: RoadmapWords, reason: Reason): string | undefined {
  if (reason.kind === 'mandatory') return ruleText(says, says.questionnaire.planning.mandatory[reason.rule]?.id);
  return reason.kind === 'priority' ? (says.texts.priorities[reason.priority] ?? reason.priority) : undefined;
}

function ruleText({ catalogueTexts }: RoadmapWords, id: string | undefined): string {
  return id === undefined ? '' : (catalogueTexts.rules[id] ?? id);
}

function blockerClause(says: RoadmapWords, reason: Blocker['reasons'][number]): string {
  switch (reason.kind) {
    case 'after':
      return say(says, 'blocker-after', { action: actionTitle(says, reason.action) });
    case 'capacity':
      return reason.role === undefined
        ? say(says, 'blocker-capacity-all', { short: reason.short })
        : say(says, 'blocker-capacity', { short: reason.short, role: roleName(says, reason.role) });
    case 'open-actions':
      return reason.role === undefined
        ? say(says, 'blocker-open-actions-all')
        : say(says, 'blocker-open-actions', { role: roleName(says, reason.role) });
    case 'budget':
      return say(says, 'blocker-budget', { short: reason.short });
    case 'window':
    case 'weeks':
      return say(says, `blocker-${reason.kind}`);
  }
}

function momentName({ catalogueTexts }: RoadmapWords, id: string): string {
  return catalogueTexts.calls[id] ?? catalogueTexts.events[id] ?? id;
}

/** The name of a dimension; an unknown one is said by its id. */
export function dimensionName({ texts }: RoadmapWords, dimension: string): string {
  return texts.dimensions[dimension]?.name ?? dimension;
}

/** A name as it stands inside a sentence, where the words say that it begins small there. */
export function inside({ words, texts }: RoadmapWords, name: string): string {
  return words['names-inside'] === 'small' ? name.charAt(0).toLocaleLowerCase(texts.language) + name.slice(1) : name;
}

/** A clause as a sentence of its own. */
function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
