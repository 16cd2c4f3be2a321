import { COLORS } from '../pdf/theme.ts';
import { plainLine } from '../plain-text.ts';

/** Attributes of an element. Numbers are rounded to two decimals. */
export type Attributes = Readonly<Record<string, string | number>>;

/** A piece of SVG, ready to stand inside another. */
export type Svg = string;

/** The typeface of all charts; whatever the reader's machine has of it. */
const FONTS = "'Noto Sans', 'Segoe UI', Arial, sans-serif";

/** An SVG document of a size, with its finding as title for those who cannot see it. No style, no script, no reference. */
export function svgDocument(width: number, height: number, title: string, content: readonly Svg[]): string {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': FONTS, 'font-size': 13 };
  const paper = element('rect', { width, height, fill: COLORS.paper });
  return `${element('svg', root, [`<title>${escaped(title)}</title>`, paper, ...content])}\n`;
}

/** An element with what stands in it. */
export function element(name: string, attributes: Attributes, content: readonly Svg[] = []): Svg {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeOf(value)}"`);
  return content.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** A text on one line or on several, their middle at a height. */
export function textAt(x: number, middle: number, lines: readonly string[], attributes: Attributes = {}): Svg {
  const first = middle + SIZE * 0.35 - ((lines.length - 1) * LINE) / 2;
  const spans = lines.map((line, place) => element('tspan', { x, y: first + place * LINE }, [escaped(line)]));
  return element('text', attributes, spans);
}

/** Breaks a text at spaces into lines of about so many characters; longer words stay whole. */
export function linesOf(text: string, characters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of plainLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A path through points, closed or open. */
export function pathThrough(points: readonly (readonly [number, number])[], end: 'closed' | 'open'): string {
  const steps = points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`);
  return `${steps.join('')}${end === 'closed' ? 'Z' : ''}`;
}

const SIZE = 13;
const LINE = 16;

function attributeOf(value: string | number): string {
  return typeof value === 'number' ? String(rounded(value)) : escaped(value);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return plainLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
