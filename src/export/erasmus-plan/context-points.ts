import { completeContext } from '../../domain/context.ts';
import type { Filling } from '../../domain/form-template.ts';
import type { QuestionId } from '../../domain/questionnaire.ts';
import type { Said } from '../said.ts';
import { sayCount } from './figures.ts';
import { levelOf, ownWords } from './standing.ts';

/** What the school said of itself, and counts, as points for a field. */
export function contextPoints(said: Said, { questions, counts = [] }: Extract<Filling, { kind: 'context' }>): readonly string[] {
  const answers = questions.flatMap((question) => {
    const value = sayContext(said, question);
    const label = said.source.texts.context[question]?.label ?? question;
    return value === undefined ? [] : [said.say('draft-context', { label, value })];
  });
  return [...answers, ...counts.flatMap((place) => sayCount(said, place) ?? [])];
}

/** The answer to a context question in words; undefined where nobody gave one. */
export function sayContext({ say, voice, source }: Said, question: QuestionId): string | undefined {
  const value = source.report.context[question];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return say(value ? 'draft-yes' : 'draft-no');
  const { options = {}, unit } = source.texts.context[question] ?? {};
  const parts = (typeof value === 'object' ? value : [value]).map((one) => options[String(one)] ?? String(one));
  if (parts.length === 0) return undefined;
  return unit === undefined ? voice.list(parts) : `${voice.list(parts)} ${unit}`;
}

/** Length of the plan in years, within the bounds of the form, with its first and last year. */
export function lengthPoints(
  { say, source }: Said,
  { atLeast, atMost }: Extract<Filling, { kind: 'length' }>,
): readonly string[] {
  const { questionnaire, report } = source;
  const horizon = completeContext(questionnaire, report.context).values[questionnaire.planning.questions.horizon];
  const years = Math.min(atMost, Math.max(atLeast, Number(horizon) || atLeast));
  const from = Number(report.roadmap.startOn.slice(0, 4));
  return [say('draft-length', { years, from: String(from), to: String(from + years) })];
}

/** Who took part: the assessment itself, and what the school says on items about taking part. */
export function participationPoints(said: Said, items: readonly string[]): readonly string[] {
  const { say, voice, source } = said;
  const { answered, applicable } = source.report.profile.coverage;
  const date = voice.date(source.report.answeredOn);
  return [
    say('draft-assessment', { questionnaire: source.texts.questionnaire.title, date, answered, applicable }),
    ...items.flatMap((item) => {
      const level = levelOf(said, item);
      const text = level === undefined ? undefined : source.texts.items[item]?.levels[level];
      return [
        ...(text === undefined ? [] : [say('draft-today', { item: voice.item(item).name, text })]),
        ...ownWords(said, item),
      ];
    }),
  ];
}
