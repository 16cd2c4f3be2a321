import type { Questionnaire } from '../questionnaire.ts';
import type { CatalogueTexts, Texts } from '../texts.ts';
import { fill, type Values, type Words } from './fill.ts';

/** The words a roadmap is said in: patterns of `words/LANGUAGE/roadmap.json` and the texts of its questionnaire. */
export interface RoadmapWords {
  readonly words: Words;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
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

/** The name of a call, an event or another moment that dates are tied to; an unknown one is said by its id. */
export function momentName({ words, catalogueTexts }: RoadmapWords, id: string): string {
  const own = words[`moment-${id}`];
  return catalogueTexts.calls[id] ?? catalogueTexts.events[id] ?? (typeof own === 'string' ? own : id);
}

/** The name of a dimension; an unknown one is said by its id. */
export function dimensionName({ texts }: RoadmapWords, dimension: string): string {
  return texts.dimensions[dimension]?.name ?? dimension;
}

/** A name as it stands inside a sentence, where the words say that it begins small there. */
export function inside({ words, texts }: RoadmapWords, name: string): string {
  return words['names-inside'] === 'small' ? name.charAt(0).toLocaleLowerCase(texts.language) + name.slice(1) : name;
}
