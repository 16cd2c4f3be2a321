import type { Context } from '../../../src/domain/context.ts';
import { api, ask, type Problem, type Reply } from '../api.ts';
import type { Bundle } from '../wire.ts';
import { LANGUAGE } from '../words.ts';
import { readBundle } from './calls.ts';

/** What a school says before the first question. */
export interface StartForm {
  readonly school: string;
  readonly scope: string;
  readonly context: Context;
}

/** The newest version of the questionnaire that this service offers first. */
export async function readNewestBundle(): Promise<Reply<Bundle>> {
  const list = await ask(api.questionnaires.$get());
  if (!list.ok) return list;
  const newest = list.body.find(({ status }) => status === 'published');
  return newest ? readBundle(newest, LANGUAGE) : { ok: false, problem: NONE };
}

/** Makes an assessment and signs this device in. */
export async function startAssessment({ id, version }: Bundle, { school, scope, context }: StartForm) {
  const json = { questionnaire: { id, version }, scope, school, language: LANGUAGE, context: mutable(context) };
  return ask(api.assessments.$post({ json }));
}

const NONE: Problem = { status: 404, title: '', detail: '' };

function mutable(context: Context) {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}
