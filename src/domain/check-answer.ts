import type { Answer } from './answers.ts';
import type { FaultDetail } from './fault.ts';

/** The most an answer to a rated item may hold. Lengths are in characters (code points). */
export const ANSWER_LIMITS = { note: 2000, reason: 500, evidence: 10, title: 200, link: 500 } as const;

/** What is wrong with an answer to a rated item; empty when nothing is. Pointers begin at the answer. */
export function checkAnswer(answer: unknown): readonly FaultDetail[] {
  if (!isRecord(answer))
    return [
      { pointer: '', detail: 'An answer is an object with level, notApplicable or unknown, and if you like note and evidence.' },
    ];
  return [
    ...unknownKeys(answer, ['level', 'notApplicable', 'unknown', 'note', 'evidence']),
    ...checkState(answer),
    ...text(answer, 'note', ANSWER_LIMITS.note),
    ...checkEvidence(answer.evidence),
  ];
}

/** Whether a value is an answer object without fault. */
export function isAnswer(value: unknown): value is Answer {
  return checkAnswer(value).length === 0;
}

function checkState({ level, notApplicable, unknown }: Record<string, unknown>): readonly FaultDetail[] {
  const states = [level, notApplicable, unknown].filter((state) => state !== undefined);
  return [
    ...(states.length > 1 ? [{ pointer: '', detail: 'Give one of level, notApplicable and unknown, not several.' }] : []),
    ...(level === undefined || isLevel(level)
      ? []
      : [{ pointer: '/level', detail: 'Choose a level from 0 to 4, a whole number.' }]),
    ...(unknown === undefined || unknown === true ? [] : [{ pointer: '/unknown', detail: 'Say true, or leave it out.' }]),
    ...(notApplicable === undefined ? [] : checkNotApplicable(notApplicable)),
  ];
}

function checkNotApplicable(value: unknown): readonly FaultDetail[] {
  const detail = `Say in one sentence why the item does not apply, as { "reason": "…" } with 1 to ${ANSWER_LIMITS.reason} characters.`;
  if (!isRecord(value) || typeof value.reason !== 'string' || value.reason === '') return [{ pointer: '/notApplicable', detail }];
  return [...unknownKeys(value, ['reason'], '/notApplicable'), ...text(value, 'reason', ANSWER_LIMITS.reason, '/notApplicable')];
}

function checkEvidence(value: unknown): readonly FaultDetail[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ pointer: '/evidence', detail: 'Evidence is a list of entries with a title.' }];
  if (value.length > ANSWER_LIMITS.evidence)
    return [
      {
        pointer: '/evidence',
        detail: `Keep the ${ANSWER_LIMITS.evidence} strongest pieces of evidence; there are ${value.length}.`,
      },
    ];
  return value.flatMap((entry, index) => checkEntry(entry, `/evidence/${index}`));
}

function checkEntry(entry: unknown, at: string): readonly FaultDetail[] {
  if (!isRecord(entry) || typeof entry.title !== 'string' || entry.title === '')
    return [{ pointer: at, detail: 'Evidence needs a title.' }];
  return [
    ...unknownKeys(entry, ['title', 'date', 'link'], at),
    ...text(entry, 'title', ANSWER_LIMITS.title, at),
    ...text(entry, 'link', ANSWER_LIMITS.link, at),
    ...(entry.date === undefined || isDate(entry.date)
      ? []
      : [{ pointer: `${at}/date`, detail: 'Write the date as 2026-03-31, 2026-03 or 2026.' }]),
  ];
}

function text(owner: Record<string, unknown>, key: string, most: number, at = ''): readonly FaultDetail[] {
  const value = owner[key];
  if (value === undefined) return [];
  if (typeof value !== 'string') return [{ pointer: `${at}/${key}`, detail: 'This is a text.' }];
  if (value === '' && key !== 'note')
    return [{ pointer: `${at}/${key}`, detail: 'Write something here, or leave the field out.' }];
  const length = [...value].length;
  return length > most ? [{ pointer: `${at}/${key}`, detail: `Write at most ${most} characters; there are ${length}.` }] : [];
}

function unknownKeys(value: Record<string, unknown>, known: readonly string[], at = ''): readonly FaultDetail[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      pointer: `${at}/${pointerPart(key)}`,
      detail: `There is no such field here; leave it out. Known are: ${known.join(', ')}.`,
    }));
}

function pointerPart(key: string): string {
  return key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

function isLevel(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
