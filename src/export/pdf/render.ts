import { fullReport } from '../document/full-report.ts';
import type { ReportInput } from '../document/input.ts';
import { sayLevel } from '../document/levels.ts';
import { type Voice, voiceOf } from '../document/voice.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { Target } from './layout/blocks.ts';
import { ContentsPages } from './layout/contents.ts';
import { writeCover } from './layout/cover.ts';
import { writeFooters } from './layout/footer.ts';
import { Bookmarks } from './layout/heading.ts';
import { Sheet } from './layout/sheet.ts';
import { writeBlocks } from './layout/write-blocks.ts';
import { cleanText } from './text/clean.ts';

/** Renders the full roadmap. The same input gives the same bytes in Node, workerd and the browser. */
export function renderReportPdf(input: ReportInput, fonts: Fonts): Uint8Array {
  const voice = voiceOf(input);
  const { report, texts } = input;
  const school = cleanText(report.school);
  const title = voice.say('title');
  const sheet = new Sheet(
    {
      title: voice.say('document-title', { school }),
      subject: voice.say('document-subject', { questionnaire: texts.questionnaire.title }),
      author: voice.say('product'),
      language: voice.language,
      date: new Date(`${report.answeredOn}T00:00:00Z`),
    },
    fonts,
  );
  const target: Target = { sheet, bookmarks: new Bookmarks(sheet), contents: new ContentsPages(sheet) };
  writeCover(sheet, coverOf(input, voice, title));
  sheet.newPage();
  writeBlocks(target, fullReport(input, voice));
  target.contents.fill();
  writeFooters(sheet, voice.say('footer', { school, title }), (page, pages) => voice.say('page', { page, pages }), 1);
  return sheet.finish();
}

function coverOf({ report, texts }: ReportInput, voice: Voice, title: string) {
  const { coverage, overall, dimensions } = report.profile;
  return {
    product: voice.say('product'),
    productLine: voice.say('product-line'),
    title,
    school: report.school,
    level: sayLevel(voice, overall),
    facts: [
      voice.say(report.submitted ? 'cover-submitted' : 'cover-answered', { date: voice.date(report.answeredOn) }),
      voice.say('cover-scope', {
        scope: texts.scopes[report.scope]?.name ?? report.scope,
        answered: coverage.answered,
        applicable: coverage.applicable,
      }),
      voice.say('cover-version', { version: report.questionnaire.version }),
    ],
    levels: dimensions.map(({ level }) => level),
  };
}
