import type { Span } from '../document/blocks.ts';
import { boardSummary } from '../document/board.ts';
import { coverFacts } from '../document/cover-facts.ts';
import { fullReport } from '../document/full-report.ts';
import { sayLevel } from '../document/levels.ts';
import type { ReportSource } from '../document/source.ts';
import { type Voice, voiceOf } from '../document/voice.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { ContentsPages } from './layout/contents.ts';
import { type Cover, writeCover } from './layout/cover.ts';
import { writeFooters } from './layout/footer.ts';
import { Bookmarks } from './layout/heading.ts';
import { writeMasthead } from './layout/masthead.ts';
import { Sheet } from './layout/sheet.ts';
import { writeBlocks } from './layout/write-blocks.ts';
import { cleanText } from './text/clean.ts';

/** The full roadmap, or two pages for the board. */
export type PdfKind = 'full' | 'board';

/** Renders a report. The same source gives the same bytes in Node, workerd and the browser. */
export function renderReportPdf(source: ReportSource, fonts: Fonts, kind: PdfKind): Uint8Array {
  const voice = voiceOf(source);
  const sheet = openSheet(source, voice, fonts, kind);
  const target = { sheet, bookmarks: new Bookmarks(sheet), contents: new ContentsPages(sheet) };
  const title = voice.say(`title-${kind}`);
  if (kind === 'full') {
    writeCover(sheet, coverOf(source, voice));
    sheet.newPage();
    writeBlocks(target, fullReport(source, voice));
    target.contents.fill();
  } else {
    writeMasthead(sheet, title, mastheadLine(source, voice));
    writeBlocks(target, boardSummary(source, voice));
  }
  writeFooters(
    sheet,
    voice.say('footer', { school: source.report.school, title }),
    (page, pages) => voice.say('page', { page, pages }),
    kind === 'full' ? 1 : 0,
  );
  return sheet.finish();
}

function openSheet({ report, texts }: ReportSource, voice: Voice, fonts: Fonts, kind: PdfKind): Sheet {
  const info = {
    title: voice.say(`document-title-${kind}`, { school: cleanText(report.school) }),
    subject: voice.say('document-subject', { questionnaire: texts.questionnaire.title }),
    author: voice.say('product'),
    language: voice.language,
    date: new Date(`${report.answeredOn}T00:00:00Z`),
  };
  return new Sheet(info, fonts);
}

function coverOf(source: ReportSource, voice: Voice): Cover {
  const { report } = source;
  return {
    product: voice.say('product'),
    productLine: voice.say('product-line'),
    title: voice.say('title-full'),
    school: voice.own(report.school),
    level: voice.say('cover-level', { level: sayLevel(voice, report.profile.overall) }),
    facts: coverFacts(source, voice),
    levels: report.profile.dimensions.map(({ level }) => level),
  };
}

function mastheadLine(source: ReportSource, voice: Voice): readonly Span[] {
  const [day = '', scope = ''] = coverFacts(source, voice);
  return [voice.own(source.report.school), { text: ` · ${day} · ${scope}` }];
}
