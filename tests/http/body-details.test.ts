import { describe, expect, it } from 'vitest';
import { RIVERSIDE } from '../application/school.ts';
import { newBrowser, problemOf, riverside } from './client.ts';

describe('what is wrong with a body', () => {
  it('counts one character and one entry in the singular', async () => {
    const nameless = await problemOf(await newBrowser().send('POST', '/api/assessments', { ...RIVERSIDE, school: '' }));
    expect(nameless.errors?.[0]?.detail).toBe('At least 1 character.');
    const { browser, path } = await riverside();
    const empty = await problemOf(await browser.send('PATCH', `${path}/answers`, { operation: 'nothing-at-all', changes: [] }));
    expect(empty.errors?.[0]?.detail).toBe('At least 1 entry.');
  });

  it('counts many in the plural', async () => {
    const long = await problemOf(await newBrowser().send('POST', '/api/assessments', { ...RIVERSIDE, school: 'x'.repeat(121) }));
    expect(long.errors?.[0]?.detail).toBe('At most 120 characters.');
  });
});
