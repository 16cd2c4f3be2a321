import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Chart, figureSvg, reportCharts } from '../../../src/export/charts/charts.ts';
import type { Figure } from '../../../src/export/document/blocks.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';
import { HOSTILE_TEXTS, hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';

/** The root of an SVG as an XML parser we did not write reads it; anything not well-formed throws. */
function read(svg: string): Element {
  const parser = new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(svg, 'image/svg+xml').documentElement;
}

function all(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagName(name));
}

function numbers(element: Element, ...names: readonly string[]): readonly number[] {
  return names.map((name) => Number(element.getAttribute(name)));
}

function chartOf(source: ReportSource, kind: Chart['kind']): Chart {
  const chart = reportCharts(source).find((one) => one.kind === kind);
  if (!chart) throw new Error(`no ${kind}`);
  return chart;
}

describe('the charts of a report', () => {
  it.each(SCHOOLS)('are a radar, bars and a timeline, each with its finding as title: %s', async (name) => {
    const charts = reportCharts(await schoolOf(name));
    expect([...new Set(charts.map(({ kind }) => kind))]).toEqual(['radar', 'bars', 'timeline']);
    for (const { alt, svg } of charts) {
      const root = read(svg);
      expect([root.tagName, root.getAttribute('role'), root.namespaceURI]).toEqual(['svg', 'img', 'http://www.w3.org/2000/svg']);
      expect(all(root, 'title').map(({ textContent }) => textContent)).toEqual([alt]);
    }
  });
  it.each(SCHOOLS)('draw a spot for every rated dimension, at its level: %s', async (name) => {
    const source = await schoolOf(name);
    const root = read(chartOf(source, 'radar').svg);
    const rated = source.report.profile.dimensions.flatMap(({ level }, place) => (level === undefined ? [] : [{ level, place }]));
    const count = source.report.profile.dimensions.length;
    const spots = all(root, 'circle').map((spot) => numbers(spot, 'cx', 'cy'));
    expect(spots).toHaveLength(rated.length);
    rated.forEach(({ level, place }, spot) => {
      const angle = (2 * Math.PI * place) / count;
      const [x = 0, y = 0] = spots[spot] ?? [];
      expect(x).toBeCloseTo(380 + 50 * level * Math.sin(angle), 1);
      expect(y).toBeCloseTo(280 - 50 * level * Math.cos(angle), 1);
    });
  });
  it('draw bars as long as the scores, and say each score', async () => {
    const source = await schoolOf('birch');
    const root = read(chartOf(source, 'bars').svg);
    const widths = all(root, 'rect').flatMap((bar) => (bar.getAttribute('height') === '18' ? numbers(bar, 'width') : []));
    const scores = source.report.profile.dimensions.map(({ score }) => score.value ?? 0);
    for (const [place, width] of widths.entries()) expect(width).toBeCloseTo(4.2 * (scores[place] ?? 0), 1);
    expect(widths).toHaveLength(scores.length);
    for (const score of scores) expect(root.textContent).toContain(String(Math.round(score)));
  });
  it('draw a bar for every action of the plan', async () => {
    const source = await schoolOf('birch');
    const parts = reportCharts(source).filter(({ kind }) => kind === 'timeline');
    const bars = parts.flatMap(({ svg }) => all(read(svg), 'rect').filter((bar) => bar.getAttribute('height') === '14'));
    expect(bars).toHaveLength(source.report.roadmap.actions.length);
  });
  it('stay within their frame and follow strict pages: no style, no script, no reference', async () => {
    for (const { svg } of reportCharts(await schoolOf('alder'))) {
      const root = read(svg);
      const [width = 0, height = 0] = numbers(root, 'width', 'height');
      for (const bar of all(root, 'rect')) {
        const [x = 0, y = 0, wide = 0, high = 0] = numbers(bar, 'x', 'y', 'width', 'height');
        expect([x >= 0, y >= 0, x + wide <= width, y + high <= height]).toEqual([true, true, true, true]);
      }
      expect(svg).not.toMatch(/ style=|<style|<script|href|url\(|<image|on[a-z]+=/i);
    }
  });
  it('leave an unrated dimension without a spot, with its reason', () => {
    const axis = (now: number | undefined, place: number) => ({
      label: `Dimension ${place}`,
      dimension: place,
      now,
      later: undefined,
    });
    const figure: Figure = {
      kind: 'figure',
      alt: 'Two dimensions are rated.',
      drawing: {
        kind: 'radar',
        axes: [axis(0, 0), axis(undefined, 1), axis(4, 2)],
        legend: { now: 'today', later: 'later', unrated: 'not rated' },
      },
    };
    const root = read(figureSvg(figure));
    expect(all(root, 'circle')).toHaveLength(2);
    expect(root.textContent).toContain('not rated');
  });
  it('are the same for the same report', async () => {
    const source = await schoolOf('cedar');
    expect(reportCharts(structuredClone(source))).toEqual(reportCharts(source));
  });
});

describe('hostile names', () => {
  let school: ReportSource;
  beforeAll(async () => {
    const source = await schoolOf('birch');
    const dimensions = Object.fromEntries(
      source.questionnaire.dimensions.map(({ id }, place) => [id, { name: HOSTILE_TEXTS[place + 5] ?? '', description: '' }]),
    );
    school = { ...source, texts: { ...source.texts, dimensions } };
  });
  it('of dimensions stay text with all their letters', () => {
    for (const kind of ['radar', 'bars'] as const) {
      const root = read(chartOf(school, kind).svg);
      const letters = lettersOf(root.textContent ?? '');
      for (const { name } of Object.values(school.texts.dimensions)) expect(letters).toContain(lettersOf(name));
    }
  });
  it.each([10, 100, 1000])('of %d actions leave the timeline well-formed', (count) => {
    const timelines = reportCharts(hostileSchool(school, count)).filter(({ kind }) => kind === 'timeline');
    const letters = lettersOf(timelines.map(({ svg }) => read(svg).textContent).join(' '));
    const shown = Array.from({ length: count }, (_, place) => lettersOf([...hostileText(place)].slice(0, 30).join('')));
    expect(shown.filter((text) => !letters.includes(text))).toEqual([]);
  });
});
