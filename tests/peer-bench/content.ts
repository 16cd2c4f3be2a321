import type { Block, Rich } from '../../src/export/document/blocks.ts';
import { fullReport } from '../../src/export/document/full-report.ts';
import type { ReportSource } from '../../src/export/document/source.ts';
import { voiceOf } from '../../src/export/document/voice.ts';

/** A report as every library can take it: plain texts. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly opensPage: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/**
 * All texts of the full report. Drawings are given to the others as their sentence: only ours draws them. That, the contents
 * with page numbers and the tags make ours the one with more work to do.
 */
export function contentOf(source: ReportSource): readonly Part[] {
  return fullReport(source, voiceOf(source)).flatMap(partsOf);
}

function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text, opensPage: block.level === 1 }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: plain(block.text) }];
    case 'bullets':
      return [{ kind: 'list', entries: block.entries.map(plain) }];
    case 'facts':
      return [{ kind: 'list', entries: block.entries.map(({ label, value }) => `${label}: ${plain(value)}`) }];
    case 'contents':
      return [{ kind: 'list', entries: block.entries.map(({ text }) => text) }];
    case 'figure':
      return [{ kind: 'paragraph', text: block.alt }];
    case 'table':
      return [
        {
          kind: 'table',
          header: block.columns.map(({ header }) => header),
          rows: block.rows.map((row) => row.map(({ text }) => text.map(plain).join('\n'))),
        },
      ];
    case 'together':
      return block.blocks.flatMap(partsOf);
    default:
      return [];
  }
}

function plain(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(({ text }) => text).join('');
}
