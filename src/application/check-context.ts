import { expectationOf, fitsProperty, hasProperty } from '../catalogue/check-value.ts';
import type { PublishedVersion } from '../catalogue/version.ts';
import type { FaultDetail } from '../domain/fault.ts';

/** What is wrong with answers to context questions; `null` takes an answer back. Pointers begin at the context. */
export function checkContext(version: PublishedVersion, context: Readonly<Record<string, unknown>>): readonly FaultDetail[] {
  return Object.entries(context).flatMap(([question, value]) => {
    const detail = whatIsWrong(version, question, value);
    return detail === undefined ? [] : [{ pointer: `/${pointerPart(question)}`, detail }];
  });
}

/** One step of a JSON pointer (RFC 6901), cut where a name is absurdly long. */
export function pointerPart(name: string): string {
  return name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

function whatIsWrong({ contextSchema, questionnaire }: PublishedVersion, question: string, value: unknown): string | undefined {
  if (!hasProperty(contextSchema, question))
    return `${questionnaire.id} ${questionnaire.version} has no context question of this name. Leave it out.`;
  if (value === null || fitsProperty(contextSchema, question, value)) return undefined;
  return expectationOf(contextSchema, question);
}
