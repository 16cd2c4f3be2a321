import type { Answer } from '../../../src/domain/answers.ts';
import type { Level } from '../../../src/domain/questionnaire.ts';

/** What can be chosen for a rated item. */
export type AnswerChoice = Level | 'unknown' | 'not-applicable';

/** What an answer says, or undefined while the item is open. */
export function chosen(answer: Answer): AnswerChoice | undefined {
  if (answer.level !== undefined) return answer.level;
  if (answer.notApplicable) return 'not-applicable';
  return answer.unknown ? 'unknown' : undefined;
}

/** The answer with another choice; note and evidence stay. "Not applicable" counts from its reason on. */
export function choose(answer: Answer, choice: AnswerChoice | undefined, reason = ''): Answer {
  const { level: _, notApplicable: __, unknown: ___, ...rest } = answer;
  if (choice === 'unknown') return { ...rest, unknown: true };
  if (choice === 'not-applicable') return reason === '' ? rest : { ...rest, notApplicable: { reason } };
  return choice === undefined ? rest : { ...rest, level: choice };
}
