import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_POLICY, pagePolicy, SECURITY_HEADERS } from '../../src/http/middleware/security-headers.ts';

/** The rules of `web/public/_headers`: headers by pattern, in order. */
const rules = rulesOf(readFileSync('web/public/_headers', 'utf8'));

describe('static files', () => {
  it('carry the same headers as the API, with the policy of pages', () => {
    expect(rules.get('/*')).toMatchObject({
      ...SECURITY_HEADERS,
      'Content-Security-Policy': pagePolicy('https://waymark.example/'),
    });
  });
  it.each(['https://127.0.0.1/*', 'https://localhost/*'])('are not upgraded to https at %s', (pattern) => {
    expect(rules.get(pattern)).toEqual({ 'Content-Security-Policy': PAGE_POLICY });
    expect(PAGE_POLICY).not.toContain('upgrade-insecure-requests');
  });
  it('are upgraded everywhere else', () => {
    const elsewhere = [...rules.keys()].filter((pattern) => rules.get(pattern)?.['Content-Security-Policy'] === PAGE_POLICY);
    expect(elsewhere).toEqual(['https://127.0.0.1/*', 'https://localhost/*']);
  });
  it('are kept by nobody, except those with a hash in their name', () => {
    expect(rules.get('/*')?.['Cache-Control']).toBe('no-store');
    expect(rules.get('/assets/*')?.['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });
});

function rulesOf(file: string): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  let headers: Record<string, string> = {};
  for (const line of file.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) {
      headers = {};
      found.set(line.trim(), headers);
    } else if (!line.trim().startsWith('!')) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    }
  }
  return found;
}
