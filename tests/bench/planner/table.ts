/** A figure of the engine beside what it should be. */
export interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
}

/** Prints figures one below the other. */
export function printTable(rows: readonly Row[]): void {
  const heads: Row = { what: 'what', target: 'target', measured: 'measured' };
  const width = (of: (row: Row) => string) => Math.max(...[heads, ...rows].map((row) => of(row).length));
  const [what, target] = [width((row) => row.what), width((row) => row.target)];
  for (const row of [heads, ...rows]) console.log(`${row.what.padEnd(what)}  ${row.target.padEnd(target)}  ${row.measured}`);
}

export function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
}

/** The value below which this share of the values lies. */
export function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
}

/** The result of work, and the least time one of some repeats took, in milliseconds. */
export function timed<Result>(repeats: number, work: () => Result): { readonly ms: number; readonly result: Result } {
  let ms = Number.POSITIVE_INFINITY;
  let result = work();
  for (let n = 0; n < repeats; n++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result };
}
