import { describe, expect, it } from 'vitest';
import { reportFile } from '../../src/cli/report.ts';
import { isFault } from '../../src/domain/fault.ts';
import { exporters } from '../../src/export/exporters.ts';
import { renderBundle } from '../../src/export/json/bundle.ts';
import { plannedSchool } from '../export/helpers/planned-schools.ts';

async function bundle(): Promise<string> {
  const { source, plan } = await plannedSchool('cedar');
  return renderBundle({ report: source.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
}

describe('waymark report', () => {
  it.each(['pdf', 'board-pdf', 'html', 'plan-csv', 'json'] as const)('writes the %s that the service gives', async (format) => {
    const file = await reportFile(await bundle(), format);
    const { source } = await plannedSchool('cedar');
    expect(file).toEqual({ name: exporters[format].fileName(source), bytes: await exporters[format].render(source) });
  });

  it('names the formats there are', async () => {
    const file = await reportFile(await bundle(), 'odt');
    expect(isFault(file) ? file.detail : '').toMatch(/There is no format "odt"\. Choose json, pdf, board-pdf, html,/);
  });

  it('says what is wrong with a file that is no bundle', async () => {
    const file = await reportFile('{"format":"something else"}', 'pdf');
    expect(isFault(file) ? file.detail : '').toContain('not a Waymark bundle');
  });
});
