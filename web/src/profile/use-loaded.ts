import { useEffect, useState } from 'react';
import type { Problem, Reply } from '../api.ts';

/** Something on its way from the service. */
export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly value: T };

/** Loads something when the page opens and again when `key` changes. `load` may change freely; only `key` counts. */
export function useLoaded<T>(key: string, load: () => Promise<Reply<T>>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: Loaded<T> }>({ key, value: { state: 'waiting' } });
  useEffect(() => {
    let wanted = true;
    load().then((reply) => {
      if (wanted)
        setLoaded({ key, value: reply.ok ? { state: 'ready', value: reply.body } : { state: 'failed', problem: reply.problem } });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded.key === key ? loaded.value : { state: 'waiting' };
}
