import { type Finding, randomSolve } from '../../domain/planning/helpers/trials.ts';

/** How many `npm run bench` solves when it is not told a number. */
const SOME = 2000;

/** Plans many random schools, and counts what the independent checker finds wrong: `npm run bench -- solves 100000`. */
export function run(count = SOME): void {
  const found: Record<Finding, number> = { infeasible: 0, value: 0, bound: 0 };
  const start = performance.now();
  for (let seed = 1; seed <= count; seed++) {
    for (const finding of randomSolve(seed)) {
      found[finding] += 1;
      console.log(`  ${finding} wrong with seed ${seed}`);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const target = 'target 0, 0 and 0 of 100,000';
  console.log(
    `${count} random solves in ${seconds.toFixed(0)} s: infeasible ${found.infeasible}, value wrong ${found.value}, bound wrong ${found.bound}   ${target}`,
  );
}
