import { beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../../src/export/exporters.ts';
import { hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';
import { allOf, readPdf } from '../helpers/read-pdf.ts';
import { withReport } from '../helpers/schools.ts';

const pageOf = async (source: Awaited<ReturnType<typeof schoolOf>>) =>
  new TextDecoder().decode(await exporters.html.render(source));

/** What a reader sees, without markup. */
const textOf = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const namesOf = (page: string) => [...page.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, name]) => name);

describe('the report as one HTML file', () => {
  it.each(SCHOOLS)(
    'says what the PDF says, heading by heading: %s',
    async (name) => {
      const source = await schoolOf(name);
      const [page, pdf] = [await pageOf(source), await readPdf(await exporters.pdf.render(source))];
      const headings = [...page.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map(([, inside]) => textOf(inside ?? '').trim());
      expect(headings).toEqual(allOf(pdf.elements, 'H1', 'H2', 'H3').map(({ text }) => text.trim()));
    },
    60_000,
  );

  describe('of a mid-size school', () => {
    let page: string;
    beforeAll(async () => {
      page = await pageOf(await schoolOf('birch'));
    });

    it('needs nothing but itself: no script, no picture, no style and no font from elsewhere', () => {
      expect(
        namesOf(page).filter((name) => ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'].includes(name ?? '')),
      ).toEqual([]);
      expect(page).not.toMatch(/url\(|@import| on[a-z]+="/);
      expect(page).toContain("default-src 'none'");
    });

    it('gives every table a caption, and every header cell its scope', () => {
      const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
      expect(tables.length).toBeGreaterThan(10);
      for (const table of tables) expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
      expect(page.match(/<th(?![a-z])(?![^>]*scope="(?:col|row)")/g)).toBeNull();
    });

    it('says in words what the pictures show', () => {
      expect(page.match(/<svg [^>]*role="img"[^>]*><title>[^<]{20,}/g)?.length).toBe(3);
    });

    it('leads from the contents and from actions to places that are there', () => {
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const places = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, place]) => place);
      expect(places.length).toBeGreaterThan(40);
      expect(places.filter((place) => !ids.has(place))).toEqual([]);
    });

    it('reads codes letter by letter and the result hash as a fingerprint', () => {
      expect(page).toMatch(
        /<span aria-hidden="true" class="whole">[A-Z]{3}-1<\/span><span class="unseen">[A-Z] [A-Z] [A-Z] 1<\/span>/,
      );
      expect(page).toContain('A fingerprint of 64 signs, beginning with');
    });

    it('is the same text each time', async () => {
      expect(await pageOf(await schoolOf('birch'))).toBe(page);
    });
  });

  it('marks what the school wrote in another language than the report', async () => {
    const source = await withReport(await schoolOf('birch'), { language: 'fi', school: 'Koivun ammattiopisto' });
    const page = await pageOf(source);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<span lang="fi">Koivun ammattiopisto</span>');
    expect(page).toContain('<span lang="fi">Only the Erasmus+ grant. A fifth of it was sent back last year.</span>');
  });

  it('links the result hash to the page that checks it, where the origin is known', async () => {
    const source = await schoolOf('birch');
    expect(await pageOf({ ...source, origin: 'https://waymark.example' })).toContain(
      `href="https://waymark.example/verify#${source.report.hash}"`,
    );
    expect(textOf(await pageOf(source))).toContain('npm run waymark -- verify');
  });

  it('leaves notes out of the annex where they are not wanted', async () => {
    const source = await schoolOf('birch');
    expect(await pageOf({ ...source, annex: 'without-notes' })).not.toContain('A fifth of it was sent back last year.');
  });

  it.each([10, 100, 1000])('keeps %d hostile notes as text, whole', async (count) => {
    const page = await pageOf(hostileSchool(await schoolOf('birch'), count));
    expect(namesOf(page)).not.toContain('script');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const letters = lettersOf(textOf(page));
    const lost = Array.from({ length: count }, (_, place) => hostileText(place)).filter(
      (text) => !letters.includes(lettersOf(text)),
    );
    expect(lost).toEqual([]);
  });
});
