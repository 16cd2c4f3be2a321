/// <reference path="./docx.d.ts" />
import { Paragraph } from 'docx';
import type { Words } from '../../domain/sentences/fill.ts';
import { fullReport } from '../document/full-report.ts';
import { sayLevel } from '../document/levels.ts';
import type { ReportSource } from '../document/source.ts';
import { workSection } from '../document/work.ts';
import { saidOf } from '../said.ts';
import { inlinesOf } from './rich.ts';
import { packWordFile } from './word-file.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * The full report as a Word file to edit, from the same blocks as the PDF, with the plan at work where there is one. The same
 * report gives the same bytes. `words` are those of `export.json`.
 */
export async function renderReportDocx(source: ReportSource, words: Words): Promise<Uint8Array> {
  const { say, voice } = saidOf(source, words);
  const { report, texts } = source;
  const title = say('word-title');
  const facts = [
    say('word-level', { level: sayLevel(voice, report.profile.overall) }),
    say('word-date', { date: voice.date(report.answeredOn) }),
    texts.questionnaire.title,
  ];
  const none = new Map();
  return packWordFile(
    {
      title: say('document-title', { school: report.school, title }),
      subject: texts.questionnaire.title,
      creator: say('product'),
      language: say('word-language'),
      day: report.answeredOn,
      footer: say('document-title', { school: report.school, title }),
    },
    [
      new Paragraph({ heading: 'Title', children: inlinesOf(title, none) }),
      new Paragraph({ style: 'Lead', children: inlinesOf([{ text: report.school, weight: 'bold' }], none) }),
      new Paragraph({ style: 'Note', children: inlinesOf(facts.join(' · '), none) }),
      ...writeBlocks(fullReport(source, voice, workSection(source, words))),
    ],
  );
}
