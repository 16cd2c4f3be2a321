import { type RelaxationTrial, randomRelaxation } from '../../domain/planning/helpers/trials.ts';
import { printTable, type Row } from './table.ts';

/** How many the bench tries when it is not told a number. */
export const SOME_RELAXATIONS = 1000;

/** Gives many random schools more room, and counts plans that are worth less then: `npm run bench -- relaxations 10000`. */
export function run(count = SOME_RELAXATIONS): void {
  printTable(relaxationRows(count));
}

/** What so many random relaxations come to, in all and by kind. */
export function relaxationRows(count: number): readonly Row[] {
  const trials = Array.from({ length: count }, (_, k) => randomRelaxation(k + 1));
  const kinds = [...new Set(trials.map((trial) => trial.name))].sort();
  return [
    { what: `${count} random relaxations`, target: 'worth less 0 of 10,000', measured: told(trials) },
    ...kinds.map((name) => ({
      what: `  more room: ${name}`,
      target: '',
      measured: told(trials.filter((trial) => trial.name === name)),
    })),
  ];
}

function told(trials: readonly RelaxationTrial[]): string {
  const number = (of: (trial: RelaxationTrial) => number) => trials.reduce((sum, trial) => sum + of(trial), 0);
  const lower = number((trial) => Number(trial.lower));
  const more = number((trial) => Number(trial.morePins));
  const moved = (100 * number((trial) => trial.moved)) / number((trial) => trial.chosen);
  return `worth less ${lower}, one more pinned action placed ${more}, moved ${moved.toFixed(1)} %`;
}
