/// <reference path="./docx.d.ts" />
import { BookmarkEnd, BookmarkStart, Paragraph, type Table } from 'docx';
import type { Block, Heading } from '../document/blocks.ts';
import { inlinesOf, type Places } from './rich.ts';
import { writeTable } from './write-table.ts';

/** Whether a block begins a page or follows on. */
type Opening = 'page' | 'line';

/** Writes blocks as paragraphs and tables of a Word file. Drawings are said in words; their figures stand in the tables. */
export function writeBlocks(blocks: readonly Block[]): readonly (Paragraph | Table)[] {
  const headings = headingsOf(blocks);
  const places = new Map(headings.map(({ id }, place) => [id, `place${place + 1}`]));
  return blocks.flatMap((block, place) => writeBlock(block, places, blocks[place - 1]?.kind === 'page-break' ? 'page' : 'line'));
}

function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    return block.kind === 'together' ? headingsOf(block.blocks) : [];
  });
}

function writeBlock(block: Block, places: Places, opens: Opening): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, places, opens)];
    case 'paragraph':
      return [new Paragraph({ children: inlinesOf(block.text, places), ...styleOf(block.role) })];
    case 'bullets':
      return block.entries.map((entry) => new Paragraph({ children: inlinesOf(entry, places), bullet: { level: 0 } }));
    case 'facts':
      return block.entries.map(({ label, value }, place, { length }) => {
        const spans = typeof value === 'string' ? [{ text: value }] : value;
        const children = inlinesOf([{ text: `${label}: `, weight: 'bold' }, ...spans], places);
        return new Paragraph({ children, style: 'Fact', keepNext: place < length - 1 });
      });
    case 'table':
      return writeTable(block, places);
    case 'figure':
      return [new Paragraph({ children: inlinesOf(block.alt, places), style: 'Note' })];
    case 'contents':
      return block.entries.map(
        ({ text, place }) => new Paragraph({ children: inlinesOf([{ text, link: { place } }], places), style: 'ListParagraph' }),
      );
    case 'together':
      return block.blocks.flatMap((inner, place) => writeBlock(inner, places, place === 0 ? opens : 'line'));
    case 'page-break':
      return [];
    case 'lines':
      return [new Paragraph({ children: inlinesOf(block.label, places), style: 'Note' })];
  }
}

function headingOf({ level, text, id }: Heading, places: Places, opens: Opening): Paragraph {
  const number = [...places.keys()].indexOf(id) + 1;
  const name = places.get(id) ?? id;
  return new Paragraph({
    heading: `Heading${level}`,
    pageBreakBefore: opens === 'page',
    children: [new BookmarkStart(name, number), ...inlinesOf(text, places), new BookmarkEnd(number)],
  });
}

function styleOf(role: 'lead' | 'note' | undefined): { readonly style?: string } {
  if (role === undefined) return {};
  return { style: role === 'lead' ? 'Lead' : 'Note' };
}
