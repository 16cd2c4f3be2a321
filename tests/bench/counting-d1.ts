/** Rows that D1 says it read and wrote. */
export interface Rows {
  read: number;
  written: number;
}

type Result = D1Result<Record<string, unknown>>;

/** A D1 database that adds up the rows of every statement, single ones too. */
export function countingD1(d1: D1Database): { readonly d1: D1Database; readonly rows: Rows } {
  const rows: Rows = { read: 0, written: 0 };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const count = (result: Result) => {
    rows.read += result.meta.rows_read;
    rows.written += result.meta.rows_written;
    return result;
  };
  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const outer = {
      bind: (...values: unknown[]) => counted(statement.bind(...values)),
      all: async () => count(await statement.all()),
      run: async () => count(await statement.all()),
      first: async () => count(await statement.all()).results[0] ?? null,
    } as unknown as D1PreparedStatement;
    inner.set(outer, statement);
    return outer;
  };
  const database = {
    prepare: (sql: string) => counted(d1.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      const results: Result[] = await d1.batch(statements.map((statement) => inner.get(statement) ?? statement));
      return results.map(count);
    },
  } as unknown as D1Database;
  return { d1: database, rows };
}
