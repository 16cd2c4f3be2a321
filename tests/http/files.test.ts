import { parse } from 'csv-parse/sync';
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { country, find } from '../../src/catalogue/catalogue.ts';
import { isFault } from '../../src/domain/fault.ts';
import { readBundle } from '../../src/export/json/read-bundle.ts';
import { verifyBundle } from '../../src/export/json/verify-bundle.ts';
import { kindOf, newBrowser, riverside } from './client.ts';

/** Riverside at work: one action under way with a note, one of its own. */
async function atWork() {
  const { browser, path } = await riverside();
  await browser.send('PATCH', `${path}/answers`, {
    operation: 'op-answers',
    changes: [{ item: 'written-strategy', version: 0, answer: { level: 1, note: '=1+1' } }],
  });
  const { roadmap } = await (await browser.send('GET', `${path}/roadmap`)).json();
  const [first] = roadmap.actions;
  await browser.send('PATCH', `${path}/actions`, {
    operation: 'op-actions',
    changes: [{ action: first.action, version: 0, status: { kind: 'doing' }, owner: 'Head of office', note: '=2+2' }],
  });
  const own = { title: 'Fair of trades', days: 2 };
  const dates = { start: '2027-03-01', due: '2027-03-05' };
  await browser.send('POST', `${path}/actions`, { operation: 'op-own-fair', own, owner: 'Teacher', dates });
  return { browser, path, action: String(first.action) };
}

describe('GET /assessments/:id/plan.csv', () => {
  it('is the plan at work as a file to be saved', async () => {
    const { browser, path } = await atWork();
    const reply = await browser.send('GET', `${path}/plan.csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+-plan\.csv"$/);
    const rows: readonly Readonly<Record<string, string>>[] = parse(new TextDecoder().decode(await reply.arrayBuffer()), {
      bom: true,
      columns: true,
    });
    expect(rows.find(({ Owner }) => Owner === 'Head of office')).toMatchObject({ Status: 'Doing', Note: "'=2+2" });
    expect(rows.find(({ Action }) => Action === 'Fair of trades')).toMatchObject({ Code: 'Own', End: '2027-03-05' });
  });
});

describe('GET /assessments/:id/calendar.ics', () => {
  it('names events by the assessment, and counts up from one file to the next', async () => {
    const { browser, path, action } = await atWork();
    const read = async () => {
      const reply = await browser.send('GET', `${path}/calendar.ics`);
      expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const events = Object.values(sync.parseICS(await reply.text())).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
      return new Map(events.map((event) => [event.uid, event]));
    };
    const id = path.replace('/api/assessments/', '');
    const before = await read();
    browser.product.clock.set('2026-11-22T09:05:00.000Z');
    const after = await read();
    const uid = `${id}-action-${action}@waymark`;
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(Number(after.get(uid)?.sequence)).toBe(Number(before.get(uid)?.sequence) + 5);
  });
});

describe('GET /assessments/:id/bundle.json', () => {
  it('holds everything, and its figures follow from its answers', async () => {
    const { browser, path, action } = await atWork();
    const bundle = readBundle(await (await browser.send('GET', `${path}/bundle.json`)).text());
    if (isFault(bundle)) throw new Error(bundle.detail);
    expect(bundle.report.answers['written-strategy']).toEqual({ level: 1, note: '=1+1' });
    expect(bundle.actions?.[action]).toMatchObject({ owner: 'Head of office', note: '=2+2' });
    expect(Object.values(bundle.actions ?? {}).map(({ own }) => own?.title)).toContain('Fair of trades');
    const version = find(bundle.report.questionnaire.id, bundle.report.questionnaire.version);
    const own = country(String(bundle.report.context.country)) ?? country('neutral');
    if (!version || !own) throw new Error('the catalogue lacks the questionnaire');
    const { questionnaire, calendar } = version;
    const verdict = await verifyBundle({ bundle, questionnaire, calendar, country: own }, (bytes) =>
      crypto.subtle.digest('SHA-256', bytes),
    );
    expect([verdict.holds, verdict.differences]).toEqual([true, []]);
  });
});

describe.each(['plan.csv', 'calendar.ics', 'bundle.json'])('%s', (file) => {
  it('is for nobody without a link', async () => {
    const { path } = await atWork();
    expect(await kindOf(await newBrowser().send('GET', `${path}/${file}`))).toMatchObject({ status: 401 });
  });
});
