import { describe, expect, it } from 'vitest';
import { reportFile } from '../../src/cli/report.ts';
import { isFault } from '../../src/domain/fault.ts';
import { exporters } from '../../src/export/exporters.ts';
import { renderBundle } from '../../src/export/json/bundle.ts';
import { plannedSchool } from '../export/helpers/planned-schools.ts';
import { notesOf, schoolAtWork, TODAY } from '../export/helpers/work.ts';

const OPTIONS = { today: TODAY };

async function bundle(): Promise<string> {
  const { source, plan } = await plannedSchool('cedar');
  return renderBundle({ report: source.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
}

describe('waymark report', () => {
  it.each(['pdf', 'board-pdf', 'html', 'plan-csv', 'json'] as const)('writes the %s that the service gives', async (format) => {
    const origin = 'https://waymark.example';
    const file = await reportFile(await bundle(), format, { ...OPTIONS, origin });
    const source = { ...(await plannedSchool('cedar')).source, origin };
    expect(file).toEqual({ name: exporters[format].fileName(source), bytes: await exporters[format].render(source) });
  });

  it.each(['xlsx', 'docx', 'plan-csv'] as const)('writes the plan at work into the %s', async (format) => {
    const { source, plan } = await plannedSchool('cedar');
    const contents = { report: source.report, plan, actions: notesOf(source) };
    const text = await renderBundle(contents, (bytes) => crypto.subtle.digest('SHA-256', bytes));
    const file = await reportFile(text, format, OPTIONS);
    expect(isFault(file) ? file : file.bytes).toEqual(await exporters[format].render(await schoolAtWork('cedar')));
  });

  it('leaves notes and evidence out where they are not wanted', async () => {
    const file = await reportFile(await bundle(), 'html', { ...OPTIONS, annex: 'without-notes' });
    const page = isFault(file) ? '' : new TextDecoder().decode(file.bytes);
    expect(page).toContain('Cedar College Group');
    expect(page).not.toContain('The last yearly check moved money');
  });

  it('names the formats there are', async () => {
    const file = await reportFile(await bundle(), 'odt', OPTIONS);
    expect(isFault(file) ? file.detail : '').toMatch(/There is no format "odt"\. Choose json, pdf, board-pdf, html,/);
  });

  it('says what is wrong with a file that is no bundle', async () => {
    const file = await reportFile('{"format":"something else"}', 'pdf', OPTIONS);
    expect(isFault(file) ? file.detail : '').toContain('not a Waymark bundle');
  });
});
