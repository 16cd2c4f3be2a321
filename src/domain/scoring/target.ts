import type { Context } from '../context.ts';
import type { Level, Questionnaire } from '../questionnaire.ts';
import { STEPS, TOP } from './level.ts';

/** The level the school aims at, from its answer (or the assumed one) to the target question; the top where none is asked. */
export function targetLevel(questionnaire: Questionnaire, context: Context): Level {
  const answer = context[questionnaire.planning.questions.target];
  return STEPS.find((level) => String(level) === String(answer)) ?? TOP;
}
