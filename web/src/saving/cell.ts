/** A value that pages watch. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  /** Calls `listener` after each change; returns how to stop. */
  watch(listener: () => void): () => void;
}

/** Makes a cell. */
export function cell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
