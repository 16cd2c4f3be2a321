/**
 * Makes the font packs of `src/export/fonts/` out of the whole Noto Sans files. Run by hand when the font or the list of
 * characters changes, never by the build:
 *
 *     npm pack @expo-google-fonts/noto-sans@0.4.2 && tar xzf expo-google-fonts-noto-sans-0.4.2.tgz
 *     node src/cli/build-fonts.ts package
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { subsetFont } from '../export/fonts/subset.ts';
import { readWholeFont, type WholeFont } from './fonts/whole-font.ts';

type Range = readonly [number, number];

/** ASCII, Latin-1, Latin Extended-A, Romanian letters below the line, Greek with accents, and signs. */
const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2bc, 0x2bc],
  [0x384, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0xfffd, 0xfffd],
];

/** The same with Latin Extended-B and Additional (Vietnamese), Cyrillic and polytonic Greek. */
const WIDE: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2bb, 0x2bc],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x493],
  [0x4d0, 0x4d9],
  [0x1e00, 0x1fff],
  ...LATIN.filter(([from]) => from >= 0x2010),
];

const WEIGHTS = { regular: '400Regular/NotoSans_400Regular.ttf', bold: '700Bold/NotoSans_700Bold.ttf' };

const [source] = process.argv.slice(2);
if (!source) {
  console.error('Name the folder of the unpacked npm package @expo-google-fonts/noto-sans.');
  process.exit(2);
}
for (const [pack, ranges] of Object.entries({ latin: LATIN, wide: WIDE })) {
  const fonts = Object.entries(WEIGHTS).map(([weight, file]) => [
    weight,
    packed(readWholeFont(new Uint8Array(readFileSync(path.join(source, file)))), ranges),
  ]);
  const target = path.join(import.meta.dirname, `../export/fonts/${pack}.json`);
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(fonts), null, 1)}\n`);
  console.log(`${path.relative(process.cwd(), target)} written`);
}

/** One weight as `FontPack` in `src/export/fonts/font.ts` describes it. */
function packed(font: WholeFont, ranges: readonly Range[]) {
  const wanted = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const characters = wanted.filter((character) => font.glyphOf(character) !== undefined);
  const subset = subsetFont(
    font,
    characters.map((character) => font.glyphOf(character) ?? 0),
  );
  return {
    name: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    box: font.box,
    characters: rangesOf(characters)
      .map((range) => range.join('-'))
      .join(' '),
    widths: subset.widths.join(' '),
    length: subset.file.length,
    file: deflateSync(subset.file, { level: 9 }).toString('base64'),
  };
}

function rangesOf(characters: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const character of characters) {
    const last = ranges.at(-1);
    if (last && last[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  return ranges;
}
