import { type Finding, randomSolve } from '../../domain/planning/helpers/trials.ts';
import { printTable, type Row } from './table.ts';

/** How many the bench solves when it is not told a number. */
export const SOME_SOLVES = 2000;

/** Plans many random schools, and counts what the independent checker finds wrong: `npm run bench -- solves 100000`. */
export function run(count = SOME_SOLVES): void {
  printTable([solveRow(count)]);
}

/** What so many random schools come to. */
export function solveRow(count: number): Row {
  const found: Record<Finding, number> = { infeasible: 0, value: 0, bound: 0 };
  const start = performance.now();
  for (let seed = 1; seed <= count; seed++) {
    for (const finding of randomSolve(seed)) {
      found[finding] += 1;
      console.log(`${finding} wrong with seed ${seed}`);
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  return {
    what: `${count} random solves: infeasible; value wrong; bound wrong`,
    target: '0; 0; 0 of 100,000',
    measured: `${found.infeasible}; ${found.value}; ${found.bound} in ${seconds} s`,
  };
}
