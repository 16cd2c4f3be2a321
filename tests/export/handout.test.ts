import { beforeAll, describe, expect, it } from 'vitest';
import { handoutName, renderHandout } from '../../src/export/handout.ts';
import { violations } from './conformance/check.ts';
import { allOf, type ReadPdf, readPdf } from './helpers/read-pdf.ts';
import { sampleSchool } from './helpers/schools.ts';

const DAY = '2026-11-22';

describe('the questions on paper', () => {
  let source: Awaited<ReturnType<typeof sampleSchool>>;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    source = await sampleSchool('cedar');
    bytes = await renderHandout({ ...source, on: DAY });
    pdf = await readPdf(bytes);
  });

  it('hold every question under its dimension, in the order of the questionnaire', () => {
    const { questionnaire, texts } = source;
    expect(allOf(pdf.elements, 'H2').map(({ text }) => text)).toEqual(
      questionnaire.dimensions.map(({ id }) => texts.dimensions[id]?.name),
    );
    const asked = questionnaire.dimensions.flatMap(({ id }) => questionnaire.items.filter(({ dimension }) => dimension === id));
    expect(allOf(pdf.elements, 'H3').map(({ text }) => text)).toEqual(
      asked.map(({ id, code }) => `${code} ${texts.items[id]?.title}`),
    );
  });

  it('give each question a box for five levels, for "does not apply" and for "don\'t know"', () => {
    const lists = allOf(pdf.elements, 'L').map((list) => allOf([list], 'LBody').map(({ text }) => text));
    expect(lists).toHaveLength(source.questionnaire.items.length);
    for (const list of lists) {
      expect(list.map((entry) => entry.slice(0, 2)).slice(0, 5)).toEqual(['0:', '1:', '2:', '3:', '4:']);
      expect(list.slice(5).map((entry) => entry.replace(/[,:].*/, ''))).toEqual(['Does not apply to us', "Don't know"]);
    }
  });

  it('can be of one dimension alone', async () => {
    const [first] = source.questionnaire.dimensions;
    const part = { ...source, on: DAY, dimensions: first ? [first.id] : [] };
    const one = await readPdf(await renderHandout(part));
    expect(allOf(one.elements, 'H2').map(({ text }) => text)).toEqual([source.texts.dimensions[first?.id ?? '']?.name]);
    expect(one.pages.length).toBeLessThan(5);
    expect(handoutName(part)).toBe(`vet-internationalisation-1-0-0-${first?.id}-handout.pdf`);
  });

  it('are tagged as every other file is, and weigh no more', () => {
    expect(violations(bytes).slice(0, 10)).toEqual([]);
    expect(pdf.title).toBe('Questions on paper: How international is our school?');
    expect(bytes.length).toBeLessThan(150_000);
  });
});
