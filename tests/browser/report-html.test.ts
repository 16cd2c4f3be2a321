import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { bundleForBrowsers } from '../export/helpers/bundle.ts';
import { renderAll } from '../export/helpers/pdf-worker.ts';
import { sampleSchool } from '../export/helpers/schools.ts';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible } from './watch.ts';

describe.skipIf(!browserSource())('the report as one HTML file', () => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    html = new TextDecoder().decode(await exporters.html.render(await sampleSchool('alder')));
  });
  afterAll(() => browser?.close());

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    it(`has nothing that axe finds at ${width} pixels, ${colorScheme}, and does not scroll sideways`, async () => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 }, colorScheme })).newPage();
      await page.setContent(html);
      await expectAccessible(page);
      await page.context().close();
    });
  }

  it('skips no level of headings and asks for nothing outside of itself', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!browserSource())('the files that people read, made in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it('have the same bytes as in Node', async () => {
    const school = await sampleSchool('cedar');
    const files = {
      // a page of loopback: only there can a page compute hashes
      '/': ['text/html', '<title>Empty</title>'],
      '/render.js': ['text/javascript', await bundleForBrowsers('pdf-worker.ts')],
      '/source.json': ['application/json', JSON.stringify(school)],
    } as const;
    for (const [name, [contentType, body]] of Object.entries(files))
      await page.route(`http://localhost${name}`, (route) => route.fulfill({ contentType, body }));
    await page.goto('http://localhost/');
    // as text: a function would be rewritten for Node
    const made = await page.evaluate(
      "(async () => (await import('/render.js')).renderAll(await (await fetch('/source.json')).json()))()",
    );
    expect(made).toEqual(await renderAll(school));
  });
});
