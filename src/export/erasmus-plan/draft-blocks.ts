import type { Block } from '../document/blocks.ts';
import type { Said } from '../said.ts';
import type { DraftField, PlanDraft } from './draft.ts';

/** A draft in blocks: a section for each part of the form, a heading for each field with what is asked, and the text. */
export function draftBlocks({ say }: Pick<Said, 'say'>, { parts, selfCheck }: PlanDraft): readonly Block[] {
  return [
    ...parts.flatMap(({ id, title, criterion, fields }): readonly Block[] => [
      { kind: 'heading', level: 1, text: title, id: `part-${id}` },
      ...(criterion === undefined ? [] : [{ kind: 'paragraph' as const, role: 'note' as const, text: criterion }]),
      ...fields.flatMap((field, place) => fieldBlocks({ say }, field, fields[place - 1]?.group)),
    ]),
    { kind: 'heading', level: 1, text: say('draft-check'), id: 'self-check' },
    { kind: 'paragraph', text: selfCheck.rule },
    { kind: 'bullets', entries: selfCheck.criteria },
  ];
}

function fieldBlocks(said: Pick<Said, 'say'>, field: DraftField, groupBefore: string | undefined): readonly Block[] {
  const { id, group, label, guidance } = field;
  return [
    ...(group === undefined || group === groupBefore
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: group, id: `group-${id}` }]),
    { kind: 'heading', level: group === undefined ? 2 : 3, text: label, id: `field-${id}` },
    { kind: 'paragraph', role: 'note', text: guidance },
    ...contentBlocks(said, field),
  ];
}

function contentBlocks({ say }: Pick<Said, 'say'>, field: DraftField): readonly Block[] {
  switch (field.kind) {
    case 'list':
      return [{ kind: 'bullets', entries: field.entries }];
    case 'table':
      return [
        {
          kind: 'table',
          summary: field.label,
          columns: field.columns.map((header, place) => ({
            header,
            share: longest([header, ...field.rows.map((row) => row[place] ?? '')]),
          })),
          rows: field.rows.map((row) =>
            row.map((text, place) => ({ text: [place === 0 ? [{ text, weight: 'bold' as const }] : text] })),
          ),
        },
        ...bulletsOf(field.notes),
      ];
    case 'text':
      return [
        ...(field.text === '' ? [] : textBlocks(field.text)),
        ...(field.text === '' && field.limit === undefined
          ? []
          : [{ kind: 'paragraph' as const, role: 'note' as const, text: field.counter }]),
        ...(field.left.length > 0 ? [{ kind: 'paragraph' as const, role: 'note' as const, text: say('draft-left') }] : []),
        ...bulletsOf(field.left),
      ];
  }
}

/** Points as real bullets; a line that is none, such as a title, as a paragraph. */
function textBlocks(text: string): readonly Block[] {
  const lines = text.split('\n');
  return lines.every((line) => line.startsWith('- '))
    ? [{ kind: 'bullets', entries: lines.map((line) => line.slice(2)) }]
    : [{ kind: 'paragraph', text }];
}

function bulletsOf(entries: readonly string[]): readonly Block[] {
  return entries.length === 0 ? [] : [{ kind: 'bullets', entries }];
}

/** Length of the longest text, within bounds that keep every column readable. */
function longest(texts: readonly string[]): number {
  return Math.min(60, Math.max(12, ...texts.map(({ length }) => length)));
}
