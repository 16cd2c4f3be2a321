import type { Answer } from '../../../src/domain/answers.ts';
import type { Texts } from '../../../src/domain/texts.ts';
import type { Value } from '../saving/values.ts';
import { sayLater } from '../say-later.ts';
import { say } from '../words.ts';

/** An answer in one line. */
export function describeValue(value: Value, texts: Texts): string {
  if (value === null) return sayLater('value.none');
  if (typeof value === 'boolean') return say(value ? 'field.yes' : 'field.no');
  if (typeof value !== 'object') return String(value);
  return isList(value) ? value.join(', ') : describeAnswer(value, texts);
}

function describeAnswer({ level, notApplicable, unknown, note, evidence }: Answer, texts: Texts): string {
  const parts = [
    level === undefined ? '' : sayLater('value.level', { level, name: texts.levels[level]?.name ?? '' }),
    notApplicable ? sayLater('value.not-applicable', { reason: notApplicable.reason }) : '',
    unknown ? sayLater('value.unknown') : '',
    note ? sayLater('value.note', { note }) : '',
    evidence && evidence.length > 0 ? sayLater('value.evidence', { count: evidence.length }) : '',
  ];
  return parts.filter(Boolean).join(' · ') || sayLater('value.none');
}

function isList(value: object): value is readonly (string | number | boolean)[] {
  return Array.isArray(value);
}
