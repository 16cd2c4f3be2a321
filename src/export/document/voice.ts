import type { ActionId, DimensionId, ItemId, Level, RoleId } from '../../domain/questionnaire.ts';
import type { CivilDate, Deadline, Term } from '../../domain/roadmap.ts';
import { fill, type Values } from '../../domain/sentences/fill.ts';
import { actionTitle, itemTitle, type RoadmapWords, roleName } from '../../domain/sentences/names.ts';
import type { ProfileWords } from '../../domain/sentences/profile-words.ts';
import { termName } from '../../domain/sentences/roadmap.ts';
import { sayDate, sayList } from '../../domain/sentences/say.ts';
import type { Span } from './blocks.ts';
import type { ReportSource } from './source.ts';

/** Something of the questionnaire with its short code and name. */
export interface Named {
  readonly code: string;
  readonly name: string;
  /** Place of its dimension in the questionnaire, from 0. */
  readonly dimension: number;
}

/** Says things in the language of a report. Ids that the questionnaire does not know are said as they are. */
export interface Voice {
  readonly language: string;
  /** For the sentences about profiles and roadmaps. */
  readonly profile: ProfileWords;
  readonly roadmap: RoadmapWords;
  /** A sentence of `report.json`. */
  say(key: string, values?: Values): string;
  date(date: CivilDate): string;
  /** A date for narrow places. */
  shortDate(date: CivilDate): string;
  list(parts: readonly string[]): string;
  dimension(id: DimensionId): Named;
  item(id: ItemId): Named;
  action(id: ActionId): Named;
  role(id: RoleId): string;
  level(level: Level): string;
  levelName(level: Level): string;
  term(term: Term): string;
  /** Name of the call, event or moment a deadline stands for. */
  moment(deadline: Pick<Deadline, 'id'>): string;
  money(amount: number): string;
  /** What the school itself wrote, marked with its language where the report is in another. */
  own(text: string): Span;
}

/** What a voice needs of a source; the report, to know in which language the school wrote. */
export interface VoiceSource extends Pick<ReportSource, 'questionnaire' | 'texts' | 'catalogueTexts' | 'words'> {
  readonly report: Pick<ReportSource['report'], 'language'>;
}

/** Makes the voice of a report. */
export function voiceOf({ report, questionnaire, texts, catalogueTexts, words }: VoiceSource): Voice {
  const language = texts.language;
  const foreign = report.language === language ? {} : { language: report.language };
  const say = (key: string, values: Values = {}) => fill(words.report, key, language, values);
  const roadmap: RoadmapWords = { words: words.roadmap, questionnaire, texts, catalogueTexts };
  const places = new Map(questionnaire.dimensions.map(({ id }, place) => [id, place]));
  const items = new Map(questionnaire.items.map((item) => [item.id, item]));
  const actions = new Map(questionnaire.actions.map((action) => [action.id, action]));
  const place = (id: DimensionId | undefined) => places.get(id ?? '') ?? 0;
  const levelName = (level: Level) => texts.levels[level]?.name ?? String(level);
  const moments: Readonly<Record<string, string>> = { ...catalogueTexts.calls, ...catalogueTexts.events };
  return {
    language,
    profile: { words: words.profile, questionnaire, texts },
    roadmap,
    say,
    date: (day) => sayDate(roadmap, day),
    shortDate: (day) => sayShortDate(say, day),
    list: (parts) => sayList(roadmap, parts),
    dimension: (id) => ({
      code: questionnaire.dimensions[place(id)]?.code ?? id,
      name: texts.dimensions[id]?.name ?? id,
      dimension: place(id),
    }),
    item: (id) => ({ code: items.get(id)?.code ?? id, name: itemTitle(roadmap, id), dimension: place(items.get(id)?.dimension) }),
    action: (id) => ({
      code: actions.get(id)?.code ?? id,
      name: actionTitle(roadmap, id),
      dimension: place(actions.get(id)?.dimension),
    }),
    role: (id) => roleName(roadmap, id),
    level: (level) => say('level', { level, name: levelName(level) }),
    levelName,
    term: (term) => termName(roadmap, term),
    moment: ({ id }) => moments[id] ?? (words.report[id] === undefined ? id : say(id)),
    money: (amount) => (amount === 0 ? say('no-money') : say('money', { amount })),
    own: (text) => ({ text, ...foreign }),
  };
}

/** A sentence with something in it that the school itself wrote. */
export function ownIn(voice: Voice, sentence: string, own: string): readonly Span[] {
  const at = own === '' ? -1 : sentence.indexOf(own);
  if (at < 0) return [{ text: sentence }];
  const spans = [{ text: sentence.slice(0, at) }, voice.own(own), { text: sentence.slice(at + own.length) }];
  return spans.filter(({ text }) => text !== '');
}

function sayShortDate(say: Voice['say'], day: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return say('short-date', { day: String(Number(date)), month: say(`short-month-${Number(month)}`), year });
}
