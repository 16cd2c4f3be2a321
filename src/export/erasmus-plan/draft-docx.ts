/// <reference path="../docx/docx.d.ts" />
import { Paragraph } from 'docx';
import { fill, type Values, type Words } from '../../domain/sentences/fill.ts';
import { inlinesOf } from '../docx/rich.ts';
import { packWordFile } from '../docx/word-file.ts';
import { writeBlocks } from '../docx/write-blocks.ts';
import type { PlanDraft } from './draft.ts';
import { draftBlocks } from './draft-blocks.ts';

/** A draft as a Word file to go on writing in. The same draft gives the same bytes. `words` are those of `export.json`. */
export async function renderDraftDocx(draft: PlanDraft, words: Words, language: string): Promise<Uint8Array> {
  const say = (key: string, values: Values = {}) => fill(words, key, language, values);
  const title = say('document-title', { school: draft.school, title: draft.title });
  const none = new Map();
  return packWordFile(
    {
      title,
      subject: draft.madeFor,
      creator: say('product'),
      language: say('word-language'),
      day: draft.day,
      footer: `${draft.school} · ${draft.madeFor}`,
    },
    [
      new Paragraph({ heading: 'Title', children: inlinesOf(draft.title, none) }),
      new Paragraph({ style: 'Lead', children: inlinesOf([{ text: draft.school, weight: 'bold' }], none) }),
      new Paragraph({ style: 'Note', children: inlinesOf(draft.madeFor, none) }),
      new Paragraph({ children: inlinesOf([{ text: draft.notice, weight: 'bold' }], none) }),
      ...writeBlocks(draftBlocks({ say }, draft)),
    ],
  );
}
