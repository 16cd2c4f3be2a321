import type { ActionId, DimensionId, ItemId, Level, RoleId } from '../../domain/questionnaire.ts';
import type { CivilDate, Deadline, Term } from '../../domain/roadmap.ts';
import { fill, type Values } from '../../domain/sentences/fill.ts';
import type { ReportInput } from './input.ts';

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
  say(key: string, values?: Values): string;
  date(date: CivilDate): string;
  list(parts: readonly string[]): string;
  dimension(id: DimensionId): Named;
  item(id: ItemId): Named;
  action(id: ActionId): Named;
  role(id: RoleId): string;
  level(level: Level): string;
  levelName(level: Level): string;
  term(term: Term): string;
  deadline(deadline: Deadline): string;
  /** Name of the call, event or moment a deadline stands for. */
  deadlineName(deadline: Pick<Deadline, 'id'>): string;
  money(amount: number): string;
  percent(share: number): string;
}

/** Makes the voice of a report. */
export function voiceOf({ questionnaire, texts, catalogueTexts, words }: ReportInput): Voice {
  const language = texts.language;
  const say = (key: string, values: Values = {}) => fill(words.report, key, language, values);
  const date = (day: CivilDate) => sayDate(say, day);
  const places = new Map(questionnaire.dimensions.map(({ id }, place) => [id, place]));
  const items = new Map(questionnaire.items.map((item) => [item.id, item]));
  const actions = new Map(questionnaire.actions.map((action) => [action.id, action]));
  const place = (id: DimensionId | undefined) => places.get(id ?? '') ?? 0;
  const levelName = (level: Level) => texts.levels[level]?.name ?? String(level);
  const moments: Readonly<Record<string, string>> = { ...catalogueTexts.calls, ...catalogueTexts.events };
  const deadlineName = ({ id }: Pick<Deadline, 'id'>) => moments[id] ?? (words.report[id] === undefined ? id : say(id));
  return {
    language,
    say,
    date,
    list: (parts) => sayList(say, parts),
    dimension: (id) => ({
      code: questionnaire.dimensions[place(id)]?.code ?? id,
      name: texts.dimensions[id]?.name ?? id,
      dimension: place(id),
    }),
    item: (id) => ({
      code: items.get(id)?.code ?? id,
      name: texts.items[id]?.title ?? id,
      dimension: place(items.get(id)?.dimension),
    }),
    action: (id) => ({
      code: actions.get(id)?.code ?? id,
      name: catalogueTexts.actions[id]?.title ?? id,
      dimension: place(actions.get(id)?.dimension),
    }),
    role: (id) => texts.roles[id] ?? id,
    level: (level) => say('level', { level, name: levelName(level) }),
    levelName,
    term: ({ name, from }) => say('term', { name: catalogueTexts.terms[name] ?? name, year: from.slice(0, 4) }),
    deadline: (deadline) => {
      const values = { name: deadlineName(deadline), date: date(deadline.on), certainty: say(`certain-${deadline.certainty}`) };
      return deadline.hour === undefined
        ? say('deadline-text', values)
        : say('deadline-hour', { ...values, hour: deadline.hour });
    },
    deadlineName,
    money: (amount) => (amount === 0 ? say('no-money') : say('money', { amount })),
    percent: (share) => `${Math.round(share * 100)} %`,
  };
}

type Say = (key: string, values?: Values) => string;

function sayDate(say: Say, day: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return say('date', { day: String(Number(date)), month: say(`month-${Number(month)}`), year });
}

/** "a", "a and b", "a, b and c". */
function sayList(say: Say, parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  if (others.length === 0) return first;
  if (others.length === 1) return say('list-and', { first, last: others[0] ?? '' });
  return say('list-more', { first, rest: sayList(say, others) });
}
