import dimensionColours from '../../words/dimension-colours.json' with { type: 'json' };
import type { TextStyle } from './text/lines.ts';

/** Colours of the printed page: those of the light web page. Texts have at least 4.5:1 on white, marks 3:1. */
export const COLORS = {
  ink: '#16262a',
  quiet: '#4b5b5e',
  brand: '#0b5a5d',
  deep: '#073f42',
  tint: '#e0eeea',
  stripe: '#f3f0e8',
  line: '#d8d3c5',
  edge: '#6f7c7b',
  blaze: '#b3470c',
  paper: '#ffffff',
} as const;

/** The colour of a dimension by its place in the questionnaire. */
export function dimensionColor(place: number | undefined): string {
  return place === undefined ? COLORS.brand : (dimensionColours.light[place % dimensionColours.light.length] ?? COLORS.brand);
}

const style = (
  size: number,
  leading: number,
  color: string = COLORS.ink,
  weight: TextStyle['weight'] = 'regular',
): TextStyle => ({ size, leading, color, weight });

/** The looks of text. */
export const STYLES = {
  heading1: style(23, 29, COLORS.deep, 'bold'),
  heading2: style(13, 18, COLORS.deep, 'bold'),
  heading3: style(10.5, 15, COLORS.deep, 'bold'),
  lead: style(11.5, 17),
  body: style(10, 15),
  note: style(8.5, 12, COLORS.quiet),
  fact: style(9.5, 13),
  cell: style(8.5, 12),
  head: style(8.5, 12, COLORS.paper, 'bold'),
  label: style(8, 10.5),
  small: style(7.5, 10, COLORS.quiet),
} as const;
