import type { DimensionId, ItemId, Level, Questionnaire, RoleId } from '../../../src/domain/questionnaire.ts';
import type { ProfileWords } from '../../../src/domain/sentences/profile-words.ts';
import type { Texts } from '../../../src/domain/texts.ts';
import words from '../../../src/words/en/profile.json' with { type: 'json' };

/** A thing of the questionnaire as it is shown: its short code and its name. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Looks up the words of a questionnaire version. Unknown ids show as themselves: an old report may name a retired item. */
export interface Names {
  readonly language: string;
  /** For the sentences of the domain. */
  readonly says: ProfileWords;
  dimension(id: DimensionId): Named;
  item(id: ItemId): Named;
  /** The class that gives a dimension its colour, `tone-1` and on; none for an unknown one. */
  tone(id: DimensionId): string;
  level(level: Level): string;
  levelMeaning(level: Level): string;
  role(id: RoleId): string;
}

/** The words of one version in one language. */
export function namesOf(questionnaire: Questionnaire, texts: Texts): Names {
  const dimensions = new Map(
    questionnaire.dimensions.map(({ id, code }, index) => [
      id,
      { code, name: texts.dimensions[id]?.name ?? id, tone: `tone-${index + 1}` },
    ]),
  );
  const items = new Map(questionnaire.items.map(({ id, code }) => [id, { code, name: texts.items[id]?.title ?? id }]));
  return {
    language: texts.language,
    says: { words, questionnaire, texts },
    dimension: (id) => dimensions.get(id) ?? { code: id, name: id },
    item: (id) => items.get(id) ?? { code: id, name: id },
    tone: (id) => dimensions.get(id)?.tone ?? '',
    level: (level) => texts.levels[level]?.name ?? String(level),
    levelMeaning: (level) => texts.levels[level]?.meaning ?? '',
    role: (id) => texts.roles[id] ?? id,
  };
}
