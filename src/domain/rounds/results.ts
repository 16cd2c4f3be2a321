import type { ItemId, RoleId, ScoringParameters, ShortCheck } from '../questionnaire.ts';

/** One of four answers: 0 no, 1 a little, 2 mostly, 3 yes. */
export type CheckAnswer = 0 | 1 | 2 | 3;

/** What one respondent said, by item. "I don't know" is absent. */
export type CheckValues = Readonly<Record<ItemId, CheckAnswer>>;

/** What a closed round says about one item. */
export type CheckSeen =
  /** Mean on the scale of the levels, 0 to 4, to one decimal; `people` are so many or a few more. */
  | { readonly kind: 'mean'; readonly mean: number; readonly people: number }
  /** All said about the same; what exactly would be what each one said. */
  | { readonly kind: 'alike'; readonly side: 'low' | 'high'; readonly people: number }
  /** Too few said something. */
  | { readonly kind: 'hidden' };

/** The results of one short check. Too few respondents: no item is told. */
export interface CheckResults {
  readonly shortCheck: ShortCheck['id'];
  readonly role: RoleId;
  readonly items: Readonly<Record<ItemId, CheckSeen>>;
}

/** The published results of a round: made once, when it closes, and never again. */
export interface RoundResults {
  readonly checks: readonly CheckResults[];
}

/** The fewest answers that are ever told, whatever a questionnaire says. */
const LEAST = 5;

/** Counts are told in steps, so that one person more or less is not seen. */
const STEP = 5;

/**
 * What a closed round publishes. An item is told from the smallest group of its role on, never from fewer than five
 * answers; where all answers are the same, only their side of the scale. No total over the groups is told, so a hidden
 * group cannot be worked out from the others. The order of the responses changes nothing.
 */
export function publishRound(
  checks: readonly ShortCheck[],
  responses: readonly { readonly shortCheck: string; readonly values: CheckValues }[],
  { smallestGroup }: Pick<ScoringParameters, 'smallestGroup'>,
): RoundResults {
  return {
    checks: checks.map(({ id, role, questions, more = [] }) => {
      const own = responses.filter(({ shortCheck }) => shortCheck === id).map(({ values }) => values);
      const least = Math.max(LEAST, smallestGroup[role] ?? LEAST);
      const asked = [...new Set([...questions, ...more].flat())].filter((item) => own.some((values) => item in values));
      const items = own.length < least ? [] : asked.map((item) => [item, seen(answersTo(item, own), least)] as const);
      return { shortCheck: id, role, items: Object.fromEntries(items) };
    }),
  };
}

function answersTo(item: ItemId, responses: readonly CheckValues[]): readonly CheckAnswer[] {
  return responses.flatMap((values) => values[item] ?? []);
}

function seen(answers: readonly CheckAnswer[], least: number): CheckSeen {
  if (answers.length < least) return { kind: 'hidden' };
  const people = answers.length - (answers.length % STEP);
  const first = answers[0] ?? 0;
  if (answers.every((answer) => answer === first)) return { kind: 'alike', side: first < 2 ? 'low' : 'high', people };
  const sum = answers.reduce((total: number, answer) => total + answer, 0);
  return { kind: 'mean', mean: Math.round((sum * 40) / (3 * answers.length)) / 10, people };
}
