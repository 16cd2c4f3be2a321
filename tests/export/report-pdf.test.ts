import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportSource } from '../../src/export/document/source.ts';
import { latinFonts } from '../../src/export/fonts/fonts.ts';
import { renderReportPdf } from '../../src/export/pdf/render.ts';
import { allOf, type ReadPdf, readPdf, tablesOf } from './helpers/read-pdf.ts';
import { sampleSchool } from './helpers/schools.ts';

describe('the full report of a mid-size school', () => {
  let source: ReportSource;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let text: string;

  beforeAll(async () => {
    source = await sampleSchool('birch');
    bytes = renderReportPdf(source, latinFonts(), 'full');
    pdf = await readPdf(bytes);
    text = pdf.pages.join(' ');
  });

  it('names itself, its language and that it is tagged', () => {
    expect(pdf.title).toBe('Birch Technical College: roadmap for international work');
    expect(pdf.language).toBe('en');
    expect(pdf.marked).toBe(true);
  });

  it('stays under 150 KB', () => {
    expect(bytes.length).toBeLessThan(150_000);
  });

  it('opens with a cover and a summary', () => {
    expect(pdf.pages[0]).toContain('Birch Technical College');
    expect(pdf.pages[1]).toContain('In short');
    expect(pdf.pages[1]).toContain('stands at level 1, First steps.');
  });

  it('has every section as a heading, a bookmark and a link in the contents', () => {
    const sections = [
      'In short',
      'How to read this report',
      'Maturity profile',
      'Dimension by dimension',
      'Roadmap',
      'Timeline',
      'The actions in detail',
      'What was left out, and why',
      'Annex',
    ];
    const headings = allOf(pdf.elements, 'H1').map(({ text: title }) => title.trim());
    expect(headings).toEqual(['Roadmap for international work', 'In short', 'Contents', ...sections.slice(1)]);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['In short', 'Contents', ...sections.slice(1)]);
    const entries = allOf(pdf.elements, 'TOCI');
    expect(entries.map(({ text: entry }) => entry.replace(/ \d+$/, ''))).toEqual(sections);
    for (const [i, entry] of entries.entries()) {
      const page = Number(/\d+$/.exec(entry.text)?.[0]);
      expect(pdf.pages[page - 1]).toContain(sections[i]);
      expect(pdf.bookmarks.find(({ title }) => title === sections[i])?.page).toBe(page);
    }
    const [first] = pdf.links;
    expect(first).toEqual({ from: 2, to: 2 });
  });

  it('never skips a level of headings', () => {
    const levels = allOf(pdf.elements, 'H1', 'H2', 'H3').map(({ role }) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  });

  it('says in words what the pictures show', () => {
    const [radar, bars, timeline] = allOf(pdf.elements, 'Figure').map(({ alt }) => alt);
    expect(radar).toContain('Highest: Learners going abroad, 2 Organised.');
    expect(bars).toContain('Lowest:');
    expect(timeline).toMatch(/^Timeline: \d+ actions from/);
  });

  it('gives each dimension its level, what it needs next, evidence and confidence', () => {
    for (const { name } of Object.values(source.texts.dimensions)) expect(text).toContain(name);
    expect(text).toContain('Evidence is named for 2 of 6 answered items.');
    expect(text).toContain('Confidence is low.');
    expect(text).toContain('needs four fifths of the items');
  });

  it('lists the actions of each term in a table whose rows have headers', () => {
    const tables = tablesOf(pdf.elements).filter(
      ([head]) => head?.[0]?.text.trim() === 'Action' || head?.[0]?.text === undefined,
    );
    const [head] = tables[0] ?? [];
    expect(head?.map(({ role, text: header }) => [role, header.trim()])).toEqual([
      ['TH', 'Action'],
      ['TH', 'Owner'],
      ['TH', 'Effort'],
      ['TH', 'Cost'],
      ['TH', 'Start and end'],
    ]);
    const rows = tablesOf(pdf.elements).flat();
    for (const { action, owner } of source.report.roadmap.actions) {
      const title = source.catalogueTexts.actions[action]?.title ?? '';
      const row = rows.find(([cell]) => cell?.role === 'TH' && cell.text.startsWith(`${title} `));
      expect(
        row?.map(({ role }) => role),
        title,
      ).toEqual(['TH', 'TD', 'TD', 'TD', 'TD']);
      expect(row?.[1]?.text.replace(/ /g, '')).toBe(source.texts.roles[owner]?.replace(/ /g, ''));
    }
  });

  it('tells of every action what, why, when and who, under a heading of its own', () => {
    const headings = allOf(pdf.elements, 'H2').map(({ text: title }) => title.trim());
    const facts = allOf(pdf.elements, 'LBody').map(({ text: fact }) => fact);
    for (const { action } of source.report.roadmap.actions) {
      expect(headings).toContain(source.catalogueTexts.actions[action]?.title);
      expect(
        facts.some((fact) => fact.startsWith('What to do ') && fact.includes(source.catalogueTexts.actions[action]?.what ?? '?')),
      ).toBe(true);
    }
    expect(facts.filter((fact) => fact.startsWith('Why ')).length).toBeGreaterThanOrEqual(source.report.roadmap.actions.length);
  });

  it('dates the calls and says how sure the dates are', () => {
    expect(text).toContain('18 February 2027');
    expect(text).toContain('expected');
    expect(text).toContain('new programme, check');
  });

  it('names every action that is not in the plan', () => {
    const planned = new Set(source.report.roadmap.actions.map(({ action }) => action));
    for (const { id } of source.questionnaire.actions) {
      if (!planned.has(id)) expect(text.includes(source.catalogueTexts.actions[id]?.title ?? '?'), id).toBe(true);
    }
  });

  it('prints versions, notes and the hash of the result', () => {
    expect(text).toContain('vet-internationalisation 1.0.0');
    expect(text).toContain('Only the Erasmus+ grant. A fifth of it was sent back last year.');
    expect(text.replace(/ /g, '')).toContain(source.report.hash);
  });

  it('numbers every page but the cover', () => {
    const pages = pdf.pages.length;
    for (const [i, page] of pdf.pages.entries()) {
      if (i > 0) expect(page).toContain(`${i + 1} / ${pages}`);
    }
    expect(pdf.pages[0]).not.toContain(`1 / ${pages}`);
  });

  it('has no page that is nearly empty before the last', () => {
    for (const page of pdf.pages.slice(1, -1)) expect(page.length).toBeGreaterThan(250);
  });

  it('is the same file each time', () => {
    expect(renderReportPdf(source, latinFonts(), 'full')).toEqual(bytes);
  });
});
