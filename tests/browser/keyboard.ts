import type { Page } from 'playwright-core';

/** What has the focus: enough to recognise it the way somebody at the keyboard does. */
export interface Focus {
  readonly tag: string;
  readonly type: string;
  /** Accessible name: label, text or value. */
  readonly name: string;
  /** Legend of the group it stands in. */
  readonly group: string;
  readonly checked: boolean;
}

/** Reads what has the focus. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const input = element instanceof HTMLInputElement ? element : undefined;
    const labels = element && 'labels' in element ? ([...((element as HTMLInputElement).labels ?? [])] as Element[]) : [];
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      type: input?.type ?? '',
      name: labels.map(text).join(' ') || (element?.getAttribute('aria-label') ?? text(element)),
      group: text(element?.closest('fieldset')?.querySelector('legend')),
      checked: input?.checked ?? false,
    };
  });
}

/** Presses Tab until something wanted has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, wanted: (focus: Focus) => boolean, most = 150): Promise<Focus> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (wanted(focus)) return focus;
  }
  throw new Error(
    `not reached with ${most} presses of Tab on ${page.url()}; the focus is on ${JSON.stringify(await focusOf(page))}`,
  );
}

/** Follows a link or presses a button whose name matches, by keyboard. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, (focus) => ['a', 'button'].includes(focus.tag) && name.test(focus.name));
  await page.keyboard.press('Enter');
}

/** Chooses the nth option (from 0) of the next radio group that has no choice yet. */
export async function chooseInNextGroup(page: Page, option: number): Promise<string> {
  const { group } = await tabTo(page, (focus) => focus.type === 'radio' && !focus.checked);
  await page.keyboard.press('Space');
  for (let step = 0; step < option; step++) await page.keyboard.press('ArrowDown');
  return group;
}
