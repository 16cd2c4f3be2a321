import { expectationOf, fitsProperty, hasProperty } from '../catalogue/check-value.ts';
import type { PublishedVersion } from '../catalogue/version.ts';
import { type Answer, answerState } from '../domain/answers.ts';
import { checkAnswer, isAnswer } from '../domain/check-answer.ts';
import { type Context, completeContext, conditionsHolding } from '../domain/context.ts';
import type { FaultDetail } from '../domain/fault.ts';
import { findItem } from '../domain/questionnaire.ts';
import type { AnswerChange, AnswerValue } from './ports.ts';

/** A change as it came in: the answer is any JSON value. */
export interface ProposedChange {
  readonly item: string;
  readonly version: number;
  readonly answer: unknown;
}

/** What is judged against: the version, its conditions for this school, and the language of words. */
export interface Standard {
  readonly version: PublishedVersion;
  readonly context: Context;
  readonly language: string;
}

/** The most characters of a text in a plain field whose schema sets no limit. */
const MOST_TEXT = 5000;

/** The changes when every one is right, or all that is wrong. Pointers begin at the request. */
export function checkChanges(
  standard: Standard,
  changes: readonly ProposedChange[],
): { readonly changes: readonly AnswerChange[] } | { readonly errors: readonly FaultDetail[] } {
  const seen = new Set<string>();
  const right: AnswerChange[] = [];
  const errors: FaultDetail[] = [];
  for (const [index, { item, version, answer }] of changes.entries()) {
    const at = `/changes/${index}`;
    const checked = seen.has(item)
      ? wrong('/item', 'This item stands twice in the request. Send its last answer only.')
      : checkOne(standard, item, answer);
    seen.add(item);
    if ('answer' in checked) right.push({ item, version, answer: checked.answer });
    else errors.push(...checked.errors.map(({ pointer, detail }) => ({ pointer: at + pointer, detail })));
  }
  return errors.length > 0 ? { errors } : { changes: right };
}

type Checked = { readonly answer: AnswerValue | null } | { readonly errors: readonly FaultDetail[] };

function checkOne(standard: Standard, item: string, answer: unknown): Checked {
  const { schema, questionnaire } = standard.version;
  if (!hasProperty(schema, item))
    return wrong('/item', `${questionnaire.id} ${questionnaire.version} has no item of this name. Leave it out.`);
  if (answer === null) return { answer };
  return findItem(questionnaire, item) ? checkRated(standard, item, answer) : checkPlain(standard, item, answer);
}

function checkRated(standard: Standard, item: string, answer: unknown): Checked {
  if (!isAnswer(answer))
    return { errors: checkAnswer(answer).map(({ pointer, detail }) => ({ pointer: `/answer${pointer}`, detail })) };
  const why = answerState(answer) === 'open' ? undefined : switchedOff(standard, item);
  if (why !== undefined) return wrong('/answer', why);
  return { answer: isEmpty(answer) ? null : answer };
}

function switchedOff({ version, context, language }: Standard, id: string): string | undefined {
  const item = findItem(version.questionnaire, id);
  if (!item?.condition) return undefined;
  const values = completeContext(version.questionnaire, context).values;
  if (conditionsHolding(version.questionnaire, values).has(item.condition)) return undefined;
  const condition = version.texts(language).conditions[item.condition] ?? item.condition;
  return `${item.code} does not apply to this school and cannot be rated. It is asked only under this condition: ${condition} Change the context first if that is not so.`;
}

function checkPlain({ version }: Standard, item: string, answer: unknown): Checked {
  if (!isPlain(answer) || !fitsProperty(version.schema, item, answer))
    return wrong('/answer', expectationOf(version.schema, item));
  return isTooLong(answer) ? wrong('/answer', `Write at most ${MOST_TEXT} characters.`) : { answer };
}

function isPlain(value: unknown): value is Exclude<AnswerValue, Answer> {
  const isScalar = (one: unknown) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean';
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

function isTooLong(value: Exclude<AnswerValue, Answer>): boolean {
  const texts = typeof value === 'object' ? value : [value];
  return texts.some((one) => typeof one === 'string' && [...one].length > MOST_TEXT);
}

function isEmpty(answer: Answer): boolean {
  return Object.keys(answer).length === 0;
}

function wrong(pointer: string, detail: string): Checked {
  return { errors: [{ pointer, detail }] };
}
