import { contentOf } from '../conformance/content.ts';
import { readFile } from '../conformance/pdf-file.ts';
import { flatten, structureOf } from '../conformance/structure.ts';

/** First and last base line that the text of a page can have, and that of its footer, in points from the top. */
const [TOP, BOTTOM, FOOT] = [62, 776, 800];

/** How a page looks from afar. */
export interface PageFill {
  /** How far down its text reaches, 0 to 1. */
  readonly reaches: number;
  /** Structure type that its last text belongs to. */
  readonly last: string;
}

/** How far each page of a file is filled, and what stands last on it. */
export function pageFills(bytes: Uint8Array): readonly PageFill[] {
  const file = readFile(bytes);
  const owners = new Map(flatten(structureOf(file)).flatMap(({ type, marks }) => marks.map((mark) => [mark, type] as const)));
  return file.pages.map((page) => {
    const content = file.list(page.dict.get('Contents')).map((one) => file.data(one));
    const lines = baselinesOf(content.join('\n'));
    const lowest = Math.max(TOP, ...lines.filter((y) => y < FOOT));
    const last = contentOf(file, page).marks.at(-1);
    return { reaches: (lowest - TOP) / (BOTTOM - TOP), last: owners.get(last ?? '') ?? '' };
  });
}

/** Base lines of all texts, from the top of the page. */
function baselinesOf(content: string): readonly number[] {
  const lines: number[] = [];
  let [y, leading] = [0, 0];
  for (const [, values = '', operator] of content.matchAll(/^((?:-?[\d.]+ )*)(Tm|Td|TL|T\*)$/gm)) {
    const last = Number(values.trim().split(' ').at(-1));
    if (operator === 'TL') leading = last;
    else {
      y = operator === 'Tm' ? last : operator === 'Td' ? y - last : y + leading;
      lines.push(y);
    }
  }
  return lines;
}
