import { raw } from 'hono/html';
import { element } from '../charts/svg.ts';
import type { DimensionMark, LevelMark } from '../document/blocks.ts';
import { COLORS, dimensionColor } from '../pdf/theme.ts';
import type { Markup } from './markup.ts';

/** Heights of the steps, low to high. */
const STEPS = [6, 9, 12, 15];

/** Four steps of growing height, those reached filled; or a spot in the colour of a dimension. Decoration: text says it too. */
export function markOf(mark: LevelMark | DimensionMark): Markup {
  const color = dimensionColor(mark.dimension);
  const look = { 'aria-hidden': 'true', class: 'mark', height: 16 };
  if (mark.kind === 'dimension')
    return raw(element('svg', { ...look, width: 12 }, [element('rect', { y: 3, width: 10, height: 10, fill: color })]));
  const steps = STEPS.map((height, step) => {
    const box = { x: step * 11 + 0.5, y: 15.5 - height, width: 9, height };
    return element('rect', step < (mark.level ?? 0) ? { ...box, fill: color } : { ...box, fill: 'none', stroke: COLORS.edge });
  });
  return raw(element('svg', { ...look, width: 46 }, steps));
}
