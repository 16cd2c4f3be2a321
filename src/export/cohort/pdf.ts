import type { Fonts } from '../fonts/fonts.ts';
import { ContentsPages } from '../pdf/layout/contents.ts';
import { writeFooters } from '../pdf/layout/footer.ts';
import { Bookmarks } from '../pdf/layout/heading.ts';
import { writeMasthead } from '../pdf/layout/masthead.ts';
import { Sheet } from '../pdf/layout/sheet.ts';
import { writeBlocks } from '../pdf/layout/write-blocks.ts';
import { cleanText } from '../pdf/text/clean.ts';
import { cohortReport } from './report.ts';
import { type CohortSource, cohortSaid } from './source.ts';

/** The report of a cohort as a tagged PDF. The same source gives the same bytes. */
export function renderCohortPdf(source: CohortSource, fonts: Fonts): Uint8Array {
  const said = cohortSaid(source);
  const { say, voice } = said;
  const { name } = source.room.cohort;
  const sheet = new Sheet(
    {
      title: say('document-title', { name: cleanText(name) }),
      subject: say('document-subject', { questionnaire: source.texts.questionnaire.title }),
      author: say('product'),
      language: voice.language,
      date: new Date(`${source.on}T00:00:00Z`),
    },
    fonts,
  );
  writeMasthead(sheet, say('title'), [{ text: say('masthead', { name, day: voice.date(source.on) }) }]);
  writeBlocks({ sheet, bookmarks: new Bookmarks(sheet), contents: new ContentsPages(sheet) }, cohortReport(said));
  writeFooters(sheet, say('footer', { name }), (page, pages) => say('page', { page, pages }), 0);
  return sheet.finish();
}
