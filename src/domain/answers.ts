import type { ItemId, Level } from './questionnaire.ts';

/** Where a claim can be seen: a title, optionally a date (ISO 8601) and a place (link or folder). */
export interface Evidence {
  readonly title: string;
  readonly date?: string;
  readonly link?: string;
}

/**
 * The answer to a rated item: one object, the same in schema, row, reply and export. At most one of `level`,
 * `notApplicable` and `unknown` is set; with none the item is still open, though it may already carry a note.
 */
export interface Answer {
  readonly level?: Level;
  /** The item does not apply to this school, and why. */
  readonly notApplicable?: { readonly reason: string };
  /** "Don't know": not zero; becomes a find-out task. */
  readonly unknown?: true;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
}

/** The answers of one respondent, by item. */
export type Answers = Readonly<Record<ItemId, Answer>>;

/** Answers of one respondent with the group (role) they speak for. */
export interface GroupedAnswers {
  readonly role: string;
  readonly answers: Answers;
}

/**
 * One respondent's short experience check, by item: 0 (no) to 4 (yes), steps between allowed (four options become 0, 1.33,
 * 2.67 and 4). "Don't know" is absent.
 */
export interface ExperienceAnswers {
  readonly role: string;
  readonly values: Readonly<Record<ItemId, number>>;
}

/** What an answer says about its item. An absent or empty answer, or one with only a note, is open. */
export type AnswerState = 'rated' | 'not-applicable' | 'unknown' | 'open';

/** Reads the state of an answer. */
export function answerState(answer: Answer | undefined): AnswerState {
  if (answer?.level !== undefined) return 'rated';
  if (answer?.notApplicable) return 'not-applicable';
  return answer?.unknown ? 'unknown' : 'open';
}
