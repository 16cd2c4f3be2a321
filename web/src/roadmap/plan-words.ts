import type { Country } from '../../../src/domain/country.ts';
import { type Action, type ActionId, findAction } from '../../../src/domain/questionnaire.ts';
import type { CivilDate, Deadline, Term } from '../../../src/domain/roadmap.ts';
import { inside, type RoadmapWords } from '../../../src/domain/sentences/names.ts';
import { termName } from '../../../src/domain/sentences/roadmap.ts';
import type { CatalogueTexts } from '../../../src/domain/texts.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import type { Version } from '../profile/version.ts';
import { say } from './say.ts';

type NamedTerm = Pick<Term, 'name' | 'from' | 'joined'>;

/** The words of a plan: sentences about it, and names of actions, terms, calls and cost bands. */
export interface PlanWords {
  /** For the sentences of the domain. */
  readonly says: RoadmapWords;
  action(id: ActionId): Action | undefined;
  title(id: ActionId): string;
  code(id: ActionId): string;
  texts(id: ActionId): CatalogueTexts['actions'][string] | undefined;
  /** "Autumn term 2026". */
  term(term: NamedTerm): string;
  /** The same for the head of a column: a term that begins with the rest of another one is said by its end. */
  shortTerm(term: NamedTerm): string;
  /** What helps, by its name: with the address where one is known, and with the National Agency of the school's own country. */
  resource(name: string): { readonly name: string; readonly url: string | undefined };
  costBand(id: ActionId): string;
  /** The name of a call or event, or what the date is tied to. */
  moment(deadline: Pick<Deadline, 'kind' | 'id'>): string;
}

/** The words of the plans of one version, for a school of one country. Unknown ids show as themselves. */
export function planWordsOf(
  version: Pick<Version, 'questionnaire' | 'texts' | 'catalogueTexts'>,
  country: Pick<Country, 'agency'>,
): PlanWords {
  const { questionnaire, texts, catalogueTexts } = version;
  const says: RoadmapWords = { words, questionnaire, texts, catalogueTexts };
  const bands = questionnaire.planning.costBands;
  const action = (id: ActionId) => findAction(questionnaire, id);
  return {
    says,
    action,
    title: (id) => catalogueTexts.actions[id]?.title ?? id,
    code: (id) => action(id)?.code ?? id,
    texts: (id) => catalogueTexts.actions[id],
    term: (term) => termName(says, term),
    shortTerm: ({ joined, ...term }) =>
      joined ? say('term.joined', { term: inside(says, termName(says, { ...term, from: joined.next })) }) : termName(says, term),
    resource: (name) =>
      name === say('resource.agency') && country.agency
        ? { name: say('resource.agency.named', { name, agency: country.agency.name }), url: country.agency.url }
        : { name, url: catalogueTexts.links?.[name] },
    costBand: (id) => catalogueTexts.costBands[bands[action(id)?.cost ?? -1]?.id ?? ''] ?? say('none'),
    moment: ({ kind, id }) => catalogueTexts.calls[id] ?? catalogueTexts.events[id] ?? say(`moment.${kind}`),
  };
}

const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day as people write it in a table: 22 Nov 2026. */
export function shortDay(date: CivilDate): string {
  return DAYS.format(new Date(`${date}T00:00:00Z`));
}

/** Two days: 13 Oct – 2 Nov 2027. */
export function dayRange(from: CivilDate, to: CivilDate): string {
  return DAYS.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** Whole euro. */
export function euro(amount: number): string {
  return new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(amount);
}

/** Person-days with at most one decimal. */
export function days(amount: number): number {
  return Math.round(amount * 10) / 10;
}
