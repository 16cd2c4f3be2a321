import { describe, expect, it } from 'vitest';
import { verifyLines } from '../../src/cli/verify.ts';
import { fault, isFault } from '../../src/domain/fault.ts';
import { renderBundle } from '../../src/export/json/bundle.ts';
import { plannedSchool } from '../export/helpers/planned-schools.ts';

async function bundle(): Promise<{ readonly text: string; readonly hash: string }> {
  const { source, plan } = await plannedSchool('birch');
  const text = await renderBundle({ report: source.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  return { text, hash: source.report.hash ?? '' };
}

/** What `verify` prints, or its complaint. */
async function verified(text: string, printed?: string): Promise<string> {
  const lines = await verifyLines(text, printed);
  return isFault(lines) ? lines.detail : lines.join('\n');
}

describe('waymark verify', () => {
  it('prints the figures of a bundle that holds, and its hash', async () => {
    const { text, hash } = await bundle();
    const printed = await verified(text);
    expect(printed).toMatch(/The school as a whole +1 First steps +38\.6/);
    expect(printed).toContain(`Result hash: ${hash}`);
    expect(printed).toContain('Every figure of the bundle follows from its answers.');
  });
  it('takes the hash as the report prints it, in groups', async () => {
    const { text, hash } = await bundle();
    expect(await verified(text, hash.toUpperCase().replace(/.{16}/g, '$& '))).toContain('Every figure');
    expect(await verified(text, 'f'.repeat(64))).toMatch(/holds, but it is not the one of this hash/);
  });
  it('refuses a bundle in which one answer was altered', async () => {
    const { text, hash } = await bundle();
    const altered = JSON.parse(text);
    altered.report.answers['written-strategy'].level = 3;
    const complaint = await verified(JSON.stringify(altered));
    expect(complaint).toMatch(/does not hold: its answers give [0-9a-f]{64}/);
    expect(complaint).toContain(hash);
  });
  it('says so when a bundle was made by other rules of calculation', async () => {
    const altered = JSON.parse((await bundle()).text);
    altered.report.engineVersion = '0.9.0';
    expect(await verified(JSON.stringify(altered))).toContain('It was made by rules 0.9.0');
  });
  it('names a questionnaire that is not there', async () => {
    const altered = JSON.parse((await bundle()).text);
    altered.report.questionnaire.version = '9.9.9';
    expect(await verified(JSON.stringify(altered))).toContain('vet-internationalisation@9.9.9');
  });
  it('passes on why a file cannot be read', async () => {
    const lines = await verifyLines(fault('not-found', 'The file is not there.'));
    expect(isFault(lines) && lines.detail).toBe('The file is not there.');
  });
});
