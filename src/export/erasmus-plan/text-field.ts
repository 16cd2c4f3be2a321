import type { FieldLimit } from '../../domain/form-template.ts';
import { plainLine } from '../plain-text.ts';
import type { Said } from '../said.ts';
import type { FieldHead, TextField } from './draft.ts';

const BULLET = '- ';

/** Length of a text as the strictest form counts it: UTF-16 units, a line end as two. */
export function charactersOf(text: string): number {
  return text.length + (text.match(/\n/g)?.length ?? 0);
}

/**
 * A field of bullets. Points come most important first: those that do not fit within the limit are left aside, whole, while
 * a later, shorter one may still fit.
 */
export function textField(
  said: Pick<Said, 'say'>,
  head: FieldHead,
  points: readonly string[],
  limit: FieldLimit | undefined,
): TextField {
  const lines: string[] = [];
  const left: string[] = [];
  for (const point of points.map(plainLine)) {
    const line = `${BULLET}${point}`;
    const fits = limit === undefined || charactersOf([...lines, line].join('\n')) <= limit.characters;
    if (fits) lines.push(line);
    else left.push(point);
  }
  return { kind: 'text', ...head, ...counted(said, lines.join('\n'), limit), left };
}

/** A field of one line without a bullet, for instance a title. */
export function lineField(said: Pick<Said, 'say'>, head: FieldHead, line: string, limit: FieldLimit | undefined): TextField {
  return { kind: 'text', ...head, ...counted(said, plainLine(line), limit), left: [] };
}

function counted({ say }: Pick<Said, 'say'>, text: string, limit: FieldLimit | undefined) {
  const characters = charactersOf(text);
  if (limit === undefined) return { text, characters, limit: undefined, counter: say('draft-count', { characters }) };
  const key = limit.confirmed ? 'draft-count-limit' : 'draft-count-unconfirmed';
  return { text, characters, limit: limit.characters, counter: say(key, { characters, limit: limit.characters }) };
}
