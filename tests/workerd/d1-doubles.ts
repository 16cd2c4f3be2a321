/** A database that counts what its batches wrote, as D1 itself reports it. */
export function countingDatabase(d1: D1Database): { readonly d1: D1Database; rowsWritten(): number } {
  let written = 0;
  const counted = new Proxy(d1, {
    get(target, key) {
      if (key === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          written += results.reduce((sum, { meta }) => sum + meta.rows_written, 0);
          return results;
        };
      }
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { d1: counted, rowsWritten: () => written };
}

/** A database that counts what its single statements read, as D1 itself reports it. */
export function readingDatabase(d1: D1Database): { readonly d1: D1Database; rowsRead(): number } {
  let read = 0;
  const counting = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, key) {
        if (key === 'bind') return (...values: unknown[]) => counting(target.bind(...values));
        if (key === 'all' || key === 'first') {
          return async () => {
            const result = await target.all();
            read += result.meta.rows_read;
            return key === 'all' ? result : (result.results[0] ?? null);
          };
        }
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const counted = new Proxy(d1, {
    get(target, key) {
      if (key === 'prepare') return (sql: string) => counting(target.prepare(sql));
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { d1: counted, rowsRead: () => read };
}

/** A database whose next batch loses its connection, before or after it was committed. */
export function faultyDatabase(d1: D1Database): { readonly d1: D1Database; failNext(when: 'before' | 'after'): void } {
  let next: 'before' | 'after' | undefined;
  const faulty = new Proxy(d1, {
    get(target, key) {
      if (key === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const when = next;
          next = undefined;
          if (when !== 'before') {
            const results = await target.batch(statements);
            if (when === undefined) return results;
          }
          throw new Error('D1_ERROR: Network connection lost.');
        };
      }
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    d1: faulty,
    failNext: (when) => {
      next = when;
    },
  };
}
