import { type RelaxationTrial, randomRelaxation } from '../../domain/planning/helpers/trials.ts';

/** How many `npm run bench` tries when it is not told a number. */
const SOME = 1000;

/** Gives many random schools more room, and counts plans that are worth less then: `npm run bench -- relaxations 10000`. */
export function run(count = SOME): void {
  const start = performance.now();
  const trials = Array.from({ length: count }, (_, k) => randomRelaxation(k + 1));
  const seconds = (performance.now() - start) / 1000;
  for (const name of new Set(trials.map((trial) => trial.name))) {
    const own = trials.filter((trial) => trial.name === name);
    console.log(`  more ${name.padEnd(18)} ${told(own)}`);
  }
  console.log(`${count} random relaxations in ${seconds.toFixed(0)} s: ${told(trials)}   target 0 of 10,000`);
}

function told(trials: readonly RelaxationTrial[]): string {
  const number = (of: (trial: RelaxationTrial) => number) => trials.reduce((sum, trial) => sum + of(trial), 0);
  const lower = number((trial) => Number(trial.lower));
  const more = number((trial) => Number(trial.morePins));
  const moved = (100 * number((trial) => trial.moved)) / number((trial) => trial.chosen);
  return `worth less ${lower}, one more pinned action placed ${more}, moved ${moved.toFixed(1)} % of actions`;
}
