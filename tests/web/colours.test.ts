import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import dimensions from '../../src/words/dimension-colours.json' with { type: 'json' };
import { contrast, difference, type Sight } from './colour.ts';

const css = readFileSync(path.resolve(import.meta.dirname, '../../web/src/styles/tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media');
const tokensOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
const themes = [
  ['light', tokensOf(lightCss)],
  ['dark', { ...tokensOf(lightCss), ...tokensOf(darkCss) }],
] as const;

const GROUNDS = ['page', 'surface'];
const TEXTS = ['ink', 'soft', 'brand', 'blaze', 'danger', 'warning', 'good'];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground, 4.5] as const)),
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-deep', 4.5],
  ['brand-deep', 'tint', 4.5],
  ['ink', 'tint', 4.5],
  ['ink', 'sunken', 4.5],
  ['ink', 'danger-tint', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['ink', 'warning-tint', 4.5],
  ...GROUNDS.flatMap((ground) => (['edge', 'focus'] as const).map((mark) => [mark, ground, 3] as const)),
] as const;

describe.each(themes)('the %s tokens', (_, tokens) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %s', (front, back, least) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe.each(['light', 'dark'] as const)('the dimension colours on the %s page', (theme) => {
  const colours = dimensions[theme];
  const tokens = Object.fromEntries(themes)[theme] ?? {};

  it('are ten, each with at least 3:1 against page and surface', () => {
    expect(colours).toHaveLength(10);
    for (const colour of colours)
      for (const ground of GROUNDS) expect(contrast(colour, tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });

  it.each(['normal', 'deuteranopia', 'protanopia', 'tritanopia'] as const satisfies readonly Sight[])(
    'stay apart with %s sight',
    (sight) => {
      for (const [place, one] of colours.entries())
        for (const other of colours.slice(0, place))
          expect(difference(one, other, sight), `${one} ${other}`).toBeGreaterThan(0.06);
    },
  );
});
