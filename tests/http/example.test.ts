import { describe, expect, it } from 'vitest';
import { EXAMPLE, type ExampleStep } from '../../src/http/documentation/example.ts';
import { type Browser, newBrowser } from './client.ts';

/** Sends what `curl` would send. */
function run({ command }: ExampleStep, browser: Browser, id: string): Promise<Response> {
  const path = /"\$WAYMARK(\/api\/[^"]*)"/.exec(command)?.[1]?.replace('$ID', id);
  const body = / -d '([^']*)'/.exec(command)?.[1];
  const method = / -X ([A-Z]+) /.exec(command)?.[1] ?? (body === undefined ? 'GET' : 'POST');
  if (path === undefined) throw new Error(`no address in: ${command}`);
  return browser.send(method, path, body);
}

describe('the example in /api/docs', () => {
  it('works as it is written, from the first request to the last', async () => {
    const browser = newBrowser();
    let id = '';
    for (const step of EXAMPLE) {
      const response = await run(step, browser, id);
      expect(`${step.title}: ${response.status}`).toBe(`${step.title}: ${step.status}`);
      if (response.status === 201) id = (await response.json()).assessment.id;
      if (step.command.includes('report.pdf'))
        expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    }
  });

  it('stands on the page, every command whole', async () => {
    const page = await (await newBrowser().send('GET', '/api/docs')).text();
    const text = page.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    for (const { command } of EXAMPLE) expect(text).toContain(command);
  });
});
