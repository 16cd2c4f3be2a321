import { contentOf } from './content.ts';
import { unicodeOf } from './fonts.ts';
import { readFile } from './pdf-file.ts';

/** A stretch of text as it is copied, with what is read aloud in its place and its language, where it says so. */
export interface Passage {
  readonly text: string;
  readonly spoken: string | undefined;
  readonly language: string | undefined;
}

/** All texts of a file as they are read aloud and copied: signs behind stand-ins, divided words whole again. */
export function readText(bytes: Uint8Array): string {
  return readPassages(bytes)
    .map(({ text }) => text)
    .join('')
    .replace(/\u00ad/g, '');
}

/** The same in stretches, in the order in which they are drawn. */
export function readPassages(bytes: Uint8Array): readonly Passage[] {
  const file = readFile(bytes);
  const maps = new Map<object, ReadonlyMap<string, string>>();
  return file.pages.flatMap((page) => {
    const fonts = file.dict(file.dict(page.dict.get('Resources')).get('Font'));
    const texts = contentOf(file, page).texts.filter(({ mark }) => mark !== undefined);
    return texts.map(({ font, codes, actual, spoken, language }) => {
      const dict = file.dict(fonts.get(font));
      const known = maps.get(dict) ?? charactersOf(file.data(dict.get('ToUnicode')));
      maps.set(dict, known);
      return { text: actual ?? [...codes].map((code) => known.get(code) ?? '').join(''), spoken, language };
    });
  });
}

function charactersOf(cmap: string): ReadonlyMap<string, string> {
  return new Map([...unicodeOf(cmap)].map(([code, character]) => [String.fromCharCode(code), character]));
}
