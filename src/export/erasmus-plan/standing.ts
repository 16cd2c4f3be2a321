import type { ItemId, Level } from '../../domain/questionnaire.ts';
import type { PlannedAction } from '../../domain/roadmap.ts';
import type { Said } from '../said.ts';

/** Where the school stands on some items, then what it plans for them, as points for a field. */
export function standingPoints(said: Said, items: readonly ItemId[]): readonly string[] {
  const planned = actionsFor(said, (item) => items.includes(item));
  return [...items.flatMap((item) => standing(said, item)), ...planned.map((action) => sayPlanned(said, action))];
}

/** The actions of the plan that raise an item of a kind, in order of their start. */
export function actionsFor({ source }: Said, isMeant: (item: ItemId) => boolean): readonly PlannedAction[] {
  return source.report.roadmap.actions.filter(({ raises }) => raises.some(({ item }) => isMeant(item)));
}

/** A planned action with its dates and owner. */
export function sayPlanned({ say, voice }: Said, { action, start, end, owner }: PlannedAction): string {
  return say('draft-planned', {
    action: voice.action(action).name,
    from: voice.date(start),
    to: voice.date(end),
    owner: voice.role(owner),
  });
}

/** The level of an item; undefined when it is not rated. */
export function levelOf({ source }: Pick<Said, 'source'>, id: ItemId): Level | undefined {
  return source.report.profile.items.find(({ item }) => item === id)?.level;
}

/** What the school wrote beside an answer: its note, and where it can be seen. */
export function ownWords({ say, source }: Said, id: ItemId): readonly string[] {
  const { note, evidence = [] } = source.report.answers[id] ?? {};
  const pieces = evidence.map(({ title, date }) => (date === undefined ? title : `${title} (${date})`));
  return [
    ...(note ? [say('draft-note', { note })] : []),
    ...(pieces.length > 0 ? [say('draft-evidence', { evidence: pieces.join('; ') })] : []),
  ];
}

function standing(said: Said, item: ItemId): readonly string[] {
  const { say, voice, source } = said;
  const name = voice.item(item).name;
  const level = levelOf(said, item);
  if (level !== undefined) {
    const today = say('draft-today', { item: name, text: source.texts.items[item]?.levels[level] ?? voice.level(level) });
    return [today, ...ownWords(said, item)];
  }
  if (source.report.answers[item]?.unknown) return [say('draft-find-out', { item: name })];
  return ownWords(said, item);
}
