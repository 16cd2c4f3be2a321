export {};

/**
 * `npm run bench [name …] [count]`: prints speed, sizes and rows. Figures are shown, never asserted. A count says how often
 * the benches of random schools try.
 */
interface Bench {
  /** Prints its figures. */
  run(count?: number): Promise<void> | void;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  sizes: () => import('./sizes.bench.ts'),
  scoring: () => import('./scoring.bench.ts'),
  planner: () => import('./planner/bench.ts'),
  solves: () => import('./planner/many-solves.ts'),
  relaxations: () => import('./planner/relaxations.ts'),
  pdf: () => import('./pdf.bench.ts'),
  api: () => import('./api.bench.ts'),
  cohort: () => import('./cohort.bench.ts'),
};

const isCount = (word: string) => /^[1-9]\d*$/.test(word);
const words = process.argv.slice(2);
const counts = words.filter(isCount).map(Number);
const asked = words.filter((word) => !isCount(word));
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
for (const name of names) {
  const load = BENCHES[name];
  if (!load) {
    console.error(`There is no bench "${name}". Use one of: ${Object.keys(BENCHES).join(', ')}`);
    process.exit(1);
  }
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  await (await load()).run(...counts.slice(0, 1));
}
