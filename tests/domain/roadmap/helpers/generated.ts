import type { Context, ContextValue } from '../../../../src/domain/context.ts';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import type { PlanChoices } from '../../../../src/domain/roadmap.ts';
import { questionnaire, type School, version } from './schools.ts';

/** Reproducible numbers 0 <= x < 1 from a seed (xorshift). */
export function chance(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** A school of any size, status, start day and maturity: every context question gets an answer its schema allows. */
export function generatedSchool(seed: number): School {
  const next = chance(seed);
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[Math.floor(next() * list.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const height = next() * 3;
  const levels = questionnaire.items.map(() => (next() < 0.06 ? undefined : asLevel(Math.floor(height + 2.4 * next() - 0.7))));
  return {
    context: anyContext(next, pick),
    scope: pick(['full', 'full', 'quick']),
    levels: (_, index) => levels[index],
    choices: {
      startOn: `${pick(['2026', '2027'])}-${pick(['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'])}-${pick(['01', '09', '17', '25'])}`,
      ...decisions(next, pick),
    },
  };
}

/** Some schools decline an action, pin one, have done one, or have one running. */
function decisions(next: () => number, pick: <Value>(list: readonly Value[]) => Value): Partial<PlanChoices> {
  const ids = questionnaire.actions.map(({ id }) => id);
  const [declined, pinned, done, running] = [
    pick(ids.slice(0, 25)),
    pick(ids.slice(25, 50)),
    pick(ids.slice(50, 75)),
    pick(ids.slice(75)),
  ];
  return {
    declined: next() < 0.3 ? [{ action: declined, reason: 'not our way' }] : [],
    pinned: next() < 0.3 ? [pinned] : [],
    done: next() < 0.3 ? [done] : [],
    running: next() < 0.2 ? [{ action: running, term: 0 }] : [],
  };
}

function anyContext(next: () => number, pick: <Value>(list: readonly Value[]) => Value): Context {
  const { properties } = version.contextSchema as { readonly properties: Readonly<Record<string, Question>> };
  const context: Record<string, ContextValue> = {};
  for (const [id, question] of Object.entries(properties)) {
    const stage = questionnaire.context.find((one) => one.id === id)?.stage;
    if (stage === 'roadmap' && next() < 0.4) continue;
    const value = answerTo(id, question, next, pick);
    if (value !== undefined) context[id] = value;
  }
  return context;
}

interface Question {
  readonly type: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: { readonly enum: readonly string[] };
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly format?: string;
}

function answerTo(
  id: string,
  question: Question,
  next: () => number,
  pick: <Value>(list: readonly Value[]) => Value,
): ContextValue | undefined {
  if (question.enum) return pick(question.enum);
  if (question.items) return question.items.enum.filter(() => next() < 0.4).slice(0, question.maxItems ?? 9);
  if (question.type === 'boolean') return next() < 0.5;
  if (question.format === 'date') return `2027-${pick(['02', '03', '04', '05', '10'])}-${pick(['01', '15'])}`;
  const typical: Readonly<Record<string, readonly number[]>> = {
    'coordinator-posts': [0, 0.1, 0.2, 0.5, 1, 2.5],
    'other-staff-days': [0, 5, 10, 25, 60],
    'own-budget': [0, 500, 2000, 20_000],
    'short-grants': [0, 1, 3],
    'fewer-opportunities-share': [5, 20, 35],
  };
  return pick(typical[id] ?? [question.minimum ?? 0]);
}

function asLevel(value: number): Level {
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  return levels[Math.max(0, Math.min(4, value))] ?? 0;
}
