import { useSyncExternalStore } from 'react';
import type { Cell } from './cell.ts';

/** The value of a cell; the component draws again when it changes. */
export function useWatched<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.watch, cell.get);
}
