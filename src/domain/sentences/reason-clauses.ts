import type { QuestionId } from '../questionnaire.ts';
import type { Reason, Roadmap } from '../roadmap.ts';
import { actionTitle, dimensionName, itemTitle, momentName, type RoadmapWords, say } from './names.ts';
import { sayDate, sayList } from './say.ts';

/** A call that is further away than about half a year is said by its date alone. */
const SOON = 26;

/** One reason as a clause; rules have sentences of their own. */
export function reasonClause(says: RoadmapWords, { focus }: Pick<Roadmap, 'focus'>, reason: Reason): string {
  switch (reason.kind) {
    case 'raises':
      return gainClause(says, reason);
    case 'safety-net':
    case 'foundation':
      return say(says, reason.kind, { item: itemTitle(says, reason.item), level: reason.level });
    case 'focus':
      return say(says, focus.chosen ? 'focus-chosen' : 'focus-found', { dimension: dimensionName(says, reason.dimension) });
    case 'blocks-next-level':
      return blockingClause(says, [reason]);
    case 'call':
      return say(says, reason.weeks > SOON ? 'call-later' : 'call', {
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

/** What the school gains: the described level it reaches. */
export function gainClause(says: RoadmapWords, { item, to, reaches = to }: Extract<Reason, { readonly kind: 'raises' }>): string {
  const level = reaches > to ? reaches : to;
  const described = says.texts.items[item]?.levels[level] ?? '';
  const values = { item: itemTitle(says, item), to: level, gain: described.replace(/\.$/, '') };
  return say(says, reaches < to ? 'gain-later' : 'gain', values);
}

/** One or two items that keep the same dimension from the same level. */
export function blockingClause(
  says: RoadmapWords,
  reasons: readonly Extract<Reason, { readonly kind: 'blocks-next-level' }>[],
): string {
  const [first] = reasons;
  return say(says, 'blocks-next-level', {
    count: reasons.length,
    items: quoted(
      says,
      reasons.map(({ item }) => itemTitle(says, item)),
    ),
    dimension: dimensionName(says, first?.dimension ?? ''),
    level: first?.level ?? 0,
  });
}

/** "A" needs it first; "A" and "B" need it first. */
export function neededClause(says: RoadmapWords, reasons: readonly Reason[]): string | undefined {
  const names = reasons
    .flatMap((reason) => (reason.kind === 'prerequisite-of' ? [actionTitle(says, reason.action)] : []))
    .slice(0, 2);
  return names.length === 0 ? undefined : say(says, 'prerequisite-of', { count: names.length, actions: quoted(says, names) });
}

/** Rules and priorities have sentences of their own in the texts of the questionnaire. */
export function ruleSentence(says: RoadmapWords, reason: Reason): string | undefined {
  if (reason.kind === 'mandatory') return ruleText(says, says.questionnaire.planning.mandatory[reason.rule]?.id);
  return reason.kind === 'priority' ? (says.texts.priorities[reason.priority] ?? reason.priority) : undefined;
}

/** That reasons are assumed, because these questions were left open; nothing where none was. */
export function assumedSentences(says: RoadmapWords, assumed: readonly QuestionId[]): readonly string[] {
  const open = [...new Set(assumed)];
  if (open.length === 0) return [];
  const questions = quoted(
    says,
    open.map((id) => says.texts.context[id]?.label ?? id),
  );
  return [say(says, 'assumed', { count: open.length, questions })];
}

/** The questions left open that a reason rests on. */
export function assumedBy(reason: Reason): readonly QuestionId[] {
  return 'assumed' in reason ? (reason.assumed ?? []) : [];
}

/** The words of a rule of the catalogue. */
export function ruleText({ catalogueTexts }: RoadmapWords, id: string | undefined): string {
  return id === undefined ? '' : (catalogueTexts.rules[id] ?? id);
}

/** A clause as a sentence of its own. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

function quoted(says: RoadmapWords, names: readonly string[]): string {
  return sayList(
    says,
    names.map((name) => say(says, 'quoted', { name })),
  );
}
