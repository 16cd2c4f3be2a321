import { latest } from '../../src/catalogue/catalogue.ts';
import type { GroupedAnswers } from '../../src/domain/answers.ts';
import type { Level } from '../../src/domain/questionnaire.ts';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { printTable, type Row } from './planner/table.ts';

const ROUNDS = 2000;
const ROLES = ['leader', 'coordinator', 'teacher'];

/** Prints the time to score the first questionnaire with explanations, for one respondent and for many, in milliseconds. */
export function run(): void {
  printTable([1, 30, 300].map(scoreRow));
}

/** Time to score the first questionnaire for so many respondents. */
export function scoreRow(respondents: number): Row {
  const questionnaire = latest('vet-internationalisation')?.questionnaire;
  if (!questionnaire) throw new Error('the first questionnaire is not in the catalogue');
  const items = questionnaire.items.map(({ id }) => id);
  const context = { hosting: 'yes', regions: 'beyond', 'programme-length': 'three-years-or-more' };
  const responses = Array.from({ length: respondents }, (_, person) => responseOf(person, items));
  const score = () => scoreProfile({ questionnaire, scope: 'full', context, responses });
  const first = timeOf(score);
  for (let round = 0; round < ROUNDS; round += 1) score();
  const times = Array.from({ length: ROUNDS }, () => timeOf(score)).sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(share * ROUNDS)] ?? 0).toFixed(3);
  return {
    what: `score ${items.length} items × ${respondents} respondents`,
    target: respondents === 30 ? '<= 0.3 ms warm' : '',
    measured: `first ${first.toFixed(2)}, then p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  };
}

function responseOf(person: number, items: readonly string[]): GroupedAnswers {
  const answers = Object.fromEntries(items.map((id, place) => [id, { level: levelAt(person, place) }]));
  return { role: ROLES[person % ROLES.length] ?? '', answers };
}

/** Levels that vary from person to person and item to item, always the same. */
function levelAt(person: number, place: number): Level {
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  return levels[(person * 7 + place * 3 + person * place) % levels.length] ?? 0;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
