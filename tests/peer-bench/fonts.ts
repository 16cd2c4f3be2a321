import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';
import latin from '../../src/export/fonts/latin.json' with { type: 'json' };

/** Noto Sans as files, cut to the letters of our own font pack: the best case for every library. */
export interface FontFiles {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/** Cuts the fonts. */
export async function cutFonts(): Promise<FontFiles> {
  const letters = latin.regular.characters
    .split(' ')
    .flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place));
    })
    .join('');
  const find = createRequire(import.meta.url).resolve;
  const cut = (file: string) =>
    subset(readFileSync(find(`@expo-google-fonts/noto-sans/${file}`)), letters, { targetFormat: 'truetype' });
  return {
    regular: await cut('400Regular/NotoSans_400Regular.ttf'),
    bold: await cut('700Bold/NotoSans_700Bold.ttf'),
  };
}
