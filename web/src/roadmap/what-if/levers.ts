import { type Context, completeContext } from '../../../../src/domain/context.ts';
import type { CapacityRule } from '../../../../src/domain/planning-parameters.ts';
import type { QuestionId } from '../../../../src/domain/questionnaire.ts';
import type { WhatIfChange } from '../../../../src/domain/what-if.ts';
import { propertiesOf } from '../../form/schema.ts';
import type { Version } from '../../profile/version.ts';

/** One figure of the school that can be moved to see what would change. */
export interface Lever {
  readonly question: QuestionId;
  readonly label: string;
  /** None where the values have names. */
  readonly unit: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly now: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly change: (value: number) => WhatIfChange;
}

/** The figures that can be moved: working time, own money, horizon and target level. */
export function leversOf(version: Version, context: Context): readonly Lever[] {
  const { questionnaire } = version;
  const { capacity, questions } = questionnaire.planning;
  const at = leverOn(version, completeContext(questionnaire, context).values);
  return [
    ...capacity.map((rule) => at(rule.question, FINE[rule.kind], changeOf(rule))),
    at(questions.budget, FINE.budget, (perYear) => ({ kind: 'budget', perYear })),
    at(questions.horizon, undefined, (years) => ({ kind: 'horizon', years })),
    at(questions.target, undefined, (level) => ({ kind: 'target', level: level === 2 || level === 4 ? level : 3 })),
  ].flatMap((lever) => lever ?? []);
}

/** Steps from coarse to fine, and how far a figure can be moved at least. */
interface Grain {
  readonly steps: readonly number[];
  readonly reach: number;
}

const FINE = {
  posts: { steps: [0.1, 0.05, 0.01], reach: 1 },
  'shared-days': { steps: [5, 1], reach: 40 },
  budget: { steps: [500, 100, 10, 1], reach: 10_000 },
} as const;

function changeOf(rule: CapacityRule): Lever['change'] {
  if (rule.kind === 'posts') return (posts) => ({ kind: 'posts', role: rule.role, posts });
  return (perYear) => ({ kind: 'shared-days', perYear });
}

function leverOn({ contextSchema, texts }: Version, values: Context) {
  const schemas = propertiesOf(contextSchema);
  return (question: QuestionId, grain: Grain | undefined, change: Lever['change']): Lever | undefined => {
    const now = values[question];
    const words = texts.context[question];
    if (typeof now !== 'number' || !words) return undefined;
    const { enum: choices, maximum } = schemas[question] ?? {};
    const range = grain ? moved(now, grain, typeof maximum === 'number' ? maximum : undefined) : chosen(choices);
    return (
      range && {
        question,
        label: words.label,
        unit: words.options ? undefined : words.unit,
        names: words.options ?? {},
        now,
        change,
        ...range,
      }
    );
  };
}

/** From nothing to three times what there is, in the largest step that meets today's figure. */
function moved(now: number, { steps, reach }: Grain, most = Number.POSITIVE_INFINITY): Pick<Lever, 'from' | 'to' | 'step'> {
  const step = steps.find((one) => Math.abs(now / one - Math.round(now / one)) < 1e-9) ?? steps.at(-1) ?? 1;
  return { from: 0, to: Math.min(most, Math.max(reach, Math.ceil((3 * now) / step) * step)), step };
}

function chosen(choices: unknown): Pick<Lever, 'from' | 'to' | 'step'> | undefined {
  const numbers = Array.isArray(choices) ? choices.filter((one) => typeof one === 'number') : [];
  return numbers.length < 2 ? undefined : { from: Math.min(...numbers), to: Math.max(...numbers), step: 1 };
}
