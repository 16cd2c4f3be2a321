import { contentOf } from './content.ts';
import { unicodeOf } from './fonts.ts';
import { readFile } from './pdf-file.ts';

/** All texts of a file as they are read aloud and copied: signs behind stand-ins, divided words whole again. */
export function readText(bytes: Uint8Array): string {
  const file = readFile(bytes);
  const maps = new Map<object, ReadonlyMap<string, string>>();
  const pages = file.pages.map((page) => {
    const fonts = file.dict(file.dict(page.dict.get('Resources')).get('Font'));
    const texts = contentOf(file, page).texts.filter(({ mark }) => mark !== undefined);
    return texts.map(({ font, codes, actual }) => {
      const dict = file.dict(fonts.get(font));
      const known = maps.get(dict) ?? charactersOf(file.data(dict.get('ToUnicode')));
      maps.set(dict, known);
      return actual ?? [...codes].map((code) => known.get(code) ?? '').join('');
    });
  });
  return pages
    .flat()
    .join('')
    .replace(/\u00ad/g, '');
}

function charactersOf(cmap: string): ReadonlyMap<string, string> {
  return new Map([...unicodeOf(cmap)].map(([code, character]) => [String.fromCharCode(code), character]));
}
