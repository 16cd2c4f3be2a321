import { type Answer, answerState } from '../../../src/domain/answers.ts';
import { type Context, completeContext, conditionsHolding } from '../../../src/domain/context.ts';
import { type Section, switchedOffBy } from '../form/sections.ts';
import type { Value, Values } from '../saving/values.ts';
import type { Bundle } from '../wire.ts';

/** The state of a question in this school. */
export type QuestionState = 'answered' | 'not-applicable' | 'unknown' | 'open' | 'switched-off';

/** How far a section is. Switched-off questions do not count. */
export interface Progress {
  readonly asked: number;
  readonly done: number;
}

/** The conditions that hold in a context, with assumed values where nothing is answered yet. */
export function conditionsIn({ questionnaire }: Bundle, context: Context): ReadonlySet<string> {
  return conditionsHolding(questionnaire, completeContext(questionnaire, context).values);
}

/** The state of each question of a section. */
export function statesOf(
  section: Section,
  bundle: Bundle,
  holding: ReadonlySet<string>,
  values: Values,
): ReadonlyMap<string, QuestionState> {
  return new Map(section.questions.map((name) => [name, stateOf(name, bundle, holding, values[name] ?? null)]));
}

/** Asked and done in a section. "Don't know" and "does not apply" are answers. */
export function progressOf(states: ReadonlyMap<string, QuestionState>): Progress {
  const asked = [...states.values()].filter((state) => state !== 'switched-off');
  return { asked: asked.length, done: asked.filter((state) => state !== 'open').length };
}

/** The first section with an open question; where there is none, the first with an answer to confirm. */
export function nextSection<S extends { readonly progress: Progress; readonly toConfirm: { readonly left: number } }>(
  sections: readonly S[],
): S | undefined {
  return sections.find(({ progress }) => progress.done < progress.asked) ?? sections.find(({ toConfirm }) => toConfirm.left > 0);
}

/** Progress of several sections together. */
export function total(parts: readonly Progress[]): Progress {
  return parts.reduce((sum, part) => ({ asked: sum.asked + part.asked, done: sum.done + part.done }), { asked: 0, done: 0 });
}

function stateOf(name: string, { questionnaire }: Bundle, holding: ReadonlySet<string>, value: Value): QuestionState {
  const item = questionnaire.items.find(({ id }) => id === name);
  if (switchedOffBy(item, holding) !== undefined) return 'switched-off';
  if (!item) return value === null ? 'open' : 'answered';
  const state = answerState(isAnswer(value) ? value : undefined);
  return state === 'rated' ? 'answered' : state;
}

function isAnswer(value: Value): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
