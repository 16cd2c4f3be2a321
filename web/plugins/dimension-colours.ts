import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const DATA = path.resolve(import.meta.dirname, '../../src/words/dimension-colours.json');

interface DimensionColours {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** Adds to the stylesheet, from `src/words/dimension-colours.json`, the class `tone-N` `.tone-N` that sets `--tone` for the N-th dimension. */
export function dimensionColours(): Plugin {
  return {
    name: 'waymark:dimension-colours',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/styles/index.css') ? code + tones() : undefined),
  };
}

function tones(): string {
  const { light, dark }: DimensionColours = JSON.parse(readFileSync(DATA, 'utf8'));
  return `${rules(light)}@media screen and (prefers-color-scheme: dark) {${rules(dark)}}`;
}

function rules(colours: readonly string[]): string {
  return colours.map((colour, index) => `.tone-${index + 1}{--tone:${colour}}`).join('');
}
