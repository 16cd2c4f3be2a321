import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with the plain line 'N passed, N failed, N skipped'. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const n = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      n.failed += testModule.errors().length;
      for (const test of testModule.children.allTests()) n[test.result().state] += 1;
    }
    n.failed += unhandled.length;
    console.log(`${n.passed} passed, ${n.failed} failed, ${n.skipped + n.pending} skipped`);
  }
}
