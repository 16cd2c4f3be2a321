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
