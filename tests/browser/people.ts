import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Watch, watch } from './watch.ts';

/** A person with a browser of their own. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: Watch;
}

/** Opens a browser for somebody who has never been here. */
export async function newPerson(browser: Browser, origin: string, width: number): Promise<Person> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { context, page, seen: await watch(page, origin) };
}

/** Asks the service as the page does, with its cookie. */
export function send(page: Page, method: string, address: string, body?: unknown) {
  return page.evaluate(
    async ([how, where, what]) => {
      const json = what === undefined ? {} : { body: JSON.stringify(what), headers: { 'content-type': 'application/json' } };
      const response = await fetch(where, { method: how, ...json });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    [method, address, body] as const,
  );
}

/** How many things the databases of the page hold on this device. */
export function keptOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        count += await settled(database.transaction(store).objectStore(store).count());
      database.close();
    }
    return count;
  });
}
