import type { Answers, GroupedAnswers } from '../../src/domain/answers.ts';
import type { Level } from '../../src/domain/questionnaire.ts';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { answersTo, smallQuestionnaire } from '../domain/helpers/questionnaire.ts';

const ITEMS = 62;
const DIMENSIONS = 10;
const ROLES = ['leader', 'coordinator', 'teacher'];
const WARM_UP = 2000;
const ROUNDS = 2000;

const questionnaire = smallQuestionnaire(
  Array.from({ length: DIMENSIONS }, (_, index) => ({
    id: `theme-${index}`,
    foundation: index < 3,
    items: Array.from({ length: itemsIn(index) }, (_, item) => ({ core: item < 2 })),
  })),
);

/** Prints the time to score 62 items, explanations included, for one respondent and for thirty, in milliseconds. */
export function run(): void {
  for (const respondents of [1, 30, 300]) {
    const responses = Array.from({ length: respondents }, (_, person) => responseOf(person));
    const cold = timeOf(() => score(responses));
    for (let round = 0; round < WARM_UP; round += 1) score(responses);
    const times = Array.from({ length: ROUNDS }, () => timeOf(() => score(responses))).sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor(share * ROUNDS)] ?? 0).toFixed(3);
    const target = respondents === 30 ? '   target 0.3 warm' : '';
    console.log(
      `score ${ITEMS} items × ${String(respondents).padStart(3)} respondents: first ${cold.toFixed(2)} ms, then p50 ${at(0.5)} ms, p99 ${at(0.99)} ms${target}`,
    );
  }
}

function score(responses: readonly GroupedAnswers[]) {
  return scoreProfile({ questionnaire, scope: 'full', context: {}, responses });
}

function responseOf(person: number): GroupedAnswers {
  const answers: Answers = Object.assign(
    {},
    ...questionnaire.dimensions.map(({ id }, index) =>
      answersTo(
        id,
        Array.from({ length: itemsIn(index) }, (_, item) => ((person * 7 + index * 3 + item * 5) % 5) as Level),
      ),
    ),
  );
  return { role: ROLES[person % ROLES.length] ?? 'teacher', answers };
}

function itemsIn(index: number): number {
  return Math.floor(((index + 1) * ITEMS) / DIMENSIONS) - Math.floor((index * ITEMS) / DIMENSIONS);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
