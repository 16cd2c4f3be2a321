import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import { fill, type Values, type Words } from '../../domain/sentences/fill.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Block } from '../document/blocks.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { ContentsPages } from './layout/contents.ts';
import { writeFooters } from './layout/footer.ts';
import { Bookmarks } from './layout/heading.ts';
import { writeMasthead } from './layout/masthead.ts';
import { Sheet } from './layout/sheet.ts';
import { writeBlocks } from './layout/write-blocks.ts';

/** What stands in a handout, and the words around it. */
export interface HandoutPages {
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly words: Words;
  /** The day the file is dated with. */
  readonly on: CivilDate;
  readonly blocks: readonly Block[];
}

/** Writes a handout as tagged PDF. */
export function renderHandoutPdf({ questionnaire, texts, words, on, blocks }: HandoutPages, fonts: Fonts): Uint8Array {
  const { language } = texts;
  const say = (key: string, values: Values = {}) => fill(words, key, language, values);
  const title = say('handout-title');
  const { title: name } = texts.questionnaire;
  const info = {
    title: say('handout-document', { title, questionnaire: name }),
    subject: name,
    author: say('product'),
    language,
    date: new Date(`${on}T00:00:00Z`),
  };
  const sheet = new Sheet(info, fonts);
  writeMasthead(sheet, title, [{ text: say('handout-line', { questionnaire: name, version: questionnaire.version }) }]);
  writeBlocks({ sheet, bookmarks: new Bookmarks(sheet), contents: new ContentsPages(sheet) }, blocks);
  writeFooters(sheet, say('footer', { school: name, title }), (page, pages) => say('page', { page, pages }), 0);
  return sheet.finish();
}
