export {};

/** `npm run bench [name …]`: prints speed, sizes and rows. Figures are shown, never asserted. */
interface Bench {
  /** Prints its figures. */
  run(): Promise<void> | void;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  sizes: () => import('./sizes.bench.ts'),
  scoring: () => import('./scoring.bench.ts'),
  planner: () => import('./planner/bench.ts'),
  pdf: () => import('./pdf.bench.ts'),
  api: () => import('./api.bench.ts'),
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
for (const name of names) {
  const load = BENCHES[name];
  if (!load) {
    console.error(`There is no bench "${name}". Use one of: ${Object.keys(BENCHES).join(', ')}`);
    process.exit(1);
  }
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  await (await load()).run();
}
