import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What must never happen while somebody uses the app. */
export interface Watch {
  /** Requests to another host, console errors, uncaught errors and CSP violations, as seen so far. */
  readonly seen: readonly string[];
  /** API calls that change something, as `METHOD path`. */
  readonly writes: readonly string[];
}

/** Notes everything that must not happen on a page: call before the first navigation. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const seen: string[] = [];
  const writes: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) seen.push(`request to ${url.origin}`);
    if (url.pathname.startsWith('/api/') && !['GET', 'HEAD'].includes(request.method()))
      writes.push(`${request.method()} ${url.pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  await page.exposeFunction('noteViolation', (text: string) => seen.push(`CSP: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation;
      note(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return { seen, writes };
}

/** Expects no WCAG 2.2 AA violation that axe can find, and no sideways scrolling. Colours on their way count where they end. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const motion of document.getAnimations()) if (motion instanceof CSSTransition) motion.finish();
  });
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0);
}
