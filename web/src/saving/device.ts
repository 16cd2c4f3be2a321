import { clear, del, get, keys, set } from 'idb-keyval';

/**
 * What this device keeps (IndexedDB): answers that are not saved yet, the last known answers, and the place where somebody
 * stopped. No secret, no name and no school label. Where a browser refuses storage, nothing is kept and nothing fails.
 */
export async function keep(key: string, value: unknown): Promise<void> {
  await set(key, value).catch(ignore);
}

/** Reads back what `keep` stored under a key. */
export async function kept<T>(key: string): Promise<T | undefined> {
  return get<T>(key).catch(() => undefined);
}

/** Forgets one key. */
export async function forget(key: string): Promise<void> {
  await del(key).catch(ignore);
}

/** Forgets everything: at sign-out. */
export async function forgetAll(): Promise<void> {
  await clear().catch(ignore);
}

/** Every key that begins with `prefix`. */
export async function keptKeys(prefix: string): Promise<readonly string[]> {
  const all = await keys<string>().catch(() => []);
  return all.filter((key) => key.startsWith(prefix));
}

function ignore(): void {}
