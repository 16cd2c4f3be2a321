import type * as z from 'zod';
import type { FaultDetail } from '../../domain/fault.ts';

type Issue = z.core.$ZodIssue;

/** The most faults named in one problem. */
const MOST_DETAILS = 20;

/** What is wrong with a body, in words: where, what, and what to do. */
export function detailsOf(issues: readonly Issue[]): readonly FaultDetail[] {
  return issues.flatMap(detailsOfIssue).slice(0, MOST_DETAILS);
}

function detailsOfIssue(issue: Issue): readonly FaultDetail[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      detail: 'There is no such field here. Leave it out.',
    }));
  return [{ pointer: pointerOf(issue.path), detail: wordsFor(issue) }];
}

function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `This field is missing; give ${a(issue.expected)}.`
        : `Give ${a(issue.expected)}.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.join(', ')}.`;
    case 'too_big':
      return `At most ${amount(issue.maximum, issue.origin)}.`;
    case 'too_small':
      return `At least ${amount(issue.minimum, issue.origin)}.`;
    case 'invalid_key':
      return 'There is no such name here. Leave it out.';
    case 'invalid_union':
      return 'Give a text, a number, true or false, or a list of these.';
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'This does not fit. /api/docs says what does.';
  }
}

function a(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return words[expected] ?? expected;
}

/** "1 character", "2 entries", or the number alone. */
function amount(limit: number | bigint, origin: string): string {
  const [one, many] = UNITS[origin] ?? ['', ''];
  return `${limit} ${Number(limit) === 1 ? one : many}`.trim();
}

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
