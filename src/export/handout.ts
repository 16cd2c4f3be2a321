import { type HandoutSource, handout } from './document/handout.ts';
import { fontsFor } from './fonts/fonts.ts';
import { renderHandoutPdf } from './pdf/handout.ts';
import { wordsOf } from './words.ts';

export type { HandoutSource } from './document/handout.ts';

/**
 * The questions of a questionnaire version on paper, for a meeting: a tagged PDF with the described levels, boxes to tick
 * and lines for notes. Needs no answer and no network; the same source gives the same bytes in Worker, browser and Node.
 */
export async function renderHandout({ questionnaire, texts, dimensions, on }: HandoutSource): Promise<Uint8Array> {
  const { report: words } = wordsOf(texts.language);
  const blocks = handout({ questionnaire, texts, dimensions, on }, words);
  return renderHandoutPdf({ questionnaire, texts, words, on, blocks }, await fontsFor(JSON.stringify(texts.items)));
}

/** Name of the file, made of letters, digits and hyphens. */
export function handoutName({ questionnaire, dimensions }: HandoutSource): string {
  const part = dimensions?.length === 1 ? `-${dimensions[0]}` : '';
  return `${questionnaire.id}-${questionnaire.version.replaceAll('.', '-')}${part}-handout.pdf`;
}
