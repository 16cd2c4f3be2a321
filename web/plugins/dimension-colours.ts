import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:dimension-colours.css';
const DATA = path.resolve(import.meta.dirname, '../../src/words/dimension-colours.json');

interface DimensionColours {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** `src/words/dimension-colours.json` as a stylesheet: the class `tone-N` sets `--tone` for the N-th dimension. */
export function dimensionColours(): Plugin {
  return {
    name: 'waymark:dimension-colours',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? stylesheet(JSON.parse(readFileSync(DATA, 'utf8'))) : undefined),
  };
}

function stylesheet({ light, dark }: DimensionColours): string {
  return `${rules(light)}@media screen and (prefers-color-scheme: dark) {${rules(dark)}}`;
}

function rules(colours: readonly string[]): string {
  return colours.map((colour, index) => `.tone-${index + 1}{--tone:${colour}}`).join('');
}
