import type { PageContent } from './content.ts';
import { failed } from './document-rules.ts';
import { type Dict, Ref, type Value } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';
import { refOf, type StructElement } from './structure.ts';

const STANDARD = new Set(
  'Document Part Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Reference Figure Link Span Caption Note'.split(
    ' ',
  ),
);

/** What may stand directly below what; types that are not named may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

/** Conditions on elements: their types, places, headings, figures, tables and lists. */
export function elementFaults(
  file: PdfFile,
  top: readonly StructElement[],
  elements: readonly StructElement[],
): readonly string[] {
  return [
    ...failed([[top.length === 1 && top[0]?.type === 'Document', '01-007 the tree does not begin with one Document']]),
    ...elements.flatMap((element) => oneFaults(file, element)),
    ...headingFaults(elements),
    ...elements.filter(({ type }) => type === 'Table').flatMap((table) => tableFaults(file, table)),
  ];
}

function oneFaults(file: PdfFile, { id, type, dict, parent, statedParent, children }: StructElement): readonly string[] {
  const attributes = file.dict(dict.get('A'));
  const inside = CHILDREN[type];
  return failed([
    [STANDARD.has(type), `02-001 ${type} is no standard type (${id})`],
    [parent === statedParent, `01-009 element ${id} names another parent than the one that holds it`],
    [
      children.every((child) => (PARENTS[child.type] ?? [type]).includes(type)),
      `09-004 ${type} holds what may not stand there (${id})`,
    ],
    [
      !inside || children.every((child) => inside.includes(child.type)),
      `09-005 ${type} holds ${children.map((child) => child.type).join(' ')} (${id})`,
    ],
    [type !== 'Figure' || (file.text(dict.get('Alt')) ?? '').length > 10, `13-004 figure ${id} says nothing`],
    [type !== 'Figure' || isOnPage(file.list(attributes.get('BBox'))), `13-004 figure ${id} has no box on its page`],
    [type !== 'LI' || children.some((child) => child.type === 'LBody'), `09-006 entry ${id} of a list has no body`],
    [type !== 'TH' || file.name(attributes.get('Scope')) !== undefined, `15-003 header ${id} has no scope`],
    [type !== 'L' || file.name(attributes.get('ListNumbering')) !== undefined, `16-001 list ${id} has no numbering`],
    [!dict.has('Lang') || /^[a-z]{2,3}/.test(file.text(dict.get('Lang')) ?? ''), `11-005 element ${id} has no proper language`],
  ]);
}

/** Left, bottom, right and top of something that lies on an A4 page. */
function isOnPage(box: readonly Value[]): boolean {
  const [left = -1, bottom = -1, right = 0, top = 0] = box.map(Number);
  return box.length === 4 && 0 <= left && left < right && right <= 596 && 0 <= bottom && bottom < top && top <= 842;
}

function headingFaults(elements: readonly StructElement[]): readonly string[] {
  const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  const skips = levels.flatMap((level, i) =>
    i > 0 && level > (levels[i - 1] ?? 0) + 1 ? [`14-003 H${level} after H${levels[i - 1]}`] : [],
  );
  return [...failed([[levels[0] === 1, '14-002 the first heading is not H1']]), ...skips];
}

function tableFaults(file: PdfFile, table: StructElement): readonly string[] {
  const rows = table.children.flatMap((part) => (part.type === 'TR' ? [part] : part.children));
  const width = (row: StructElement) =>
    row.children.reduce((sum, { dict }) => sum + Number(file.dict(dict.get('A')).get('ColSpan') ?? 1), 0);
  return failed([
    [new Set(rows.map(width)).size === 1, `15-001 rows of table ${table.id} differ in length`],
    [rows.some(({ children }) => children.some(({ type }) => type === 'TH')), `15-003 table ${table.id} has no header`],
    [rows.every(({ children }) => children.length <= 5), `table ${table.id} has more than five columns`],
  ]);
}

/** Conditions between elements and what is drawn: each mark is owned once, and the table from marks to owners agrees. */
export function contentFaults(
  file: PdfFile,
  elements: readonly StructElement[],
  contents: readonly (PageContent & { readonly page: { readonly id: number; readonly dict: Dict } })[],
): readonly string[] {
  const owners = new Map<string, number>();
  const faults: string[] = [];
  for (const { id, marks } of elements)
    for (const mark of marks) {
      if (owners.has(mark)) faults.push(`01-010 mark ${mark} belongs to two elements`);
      owners.set(mark, id);
    }
  const table = numbersOf(file, file.dict(file.catalog.get('StructTreeRoot')).get('ParentTree'));
  for (const { page, marks } of contents) {
    const owned = file.list(table.get(Number(page.dict.get('StructParents'))));
    for (const mark of marks) {
      const owner = owners.get(mark);
      if (owner === undefined) faults.push(`01-010 mark ${mark} belongs to no element`);
      if (refOf(owned[Number(mark.split('/')[1])]) !== owner)
        faults.push(`01-011 the table of marks names another owner of ${mark}`);
    }
    if (new Set(marks).size !== marks.length) faults.push(`01-010 a mark is used twice on page ${page.id}`);
  }
  const drawn = new Set(contents.flatMap(({ marks }) => marks));
  for (const [mark, id] of owners)
    if (!drawn.has(mark)) faults.push(`01-010 element ${id} owns mark ${mark}, which is not drawn`);
  return faults;
}

/** Conditions on annotations: only links, each inside a Link element, described, printed, reachable from the table of owners. */
export function annotationFaults(file: PdfFile, elements: readonly StructElement[]): readonly string[] {
  const table = numbersOf(file, file.dict(file.catalog.get('StructTreeRoot')).get('ParentTree'));
  const owners = new Map(elements.flatMap((element) => element.annotations.map((id) => [id, element] as const)));
  const places = namesOf(file);
  return file.pages.flatMap(({ dict: page }) =>
    file.list(page.get('Annots')).flatMap((reference) => {
      const id = refOf(reference);
      const dict = file.dict(reference);
      const owner = owners.get(id ?? -2);
      const flags = Number(dict.get('F') ?? 0);
      return failed([
        [file.name(dict.get('Subtype')) === 'Link', `28-010 annotation ${id} is no link`],
        [owner !== undefined, `28-002 annotation ${id} is not in the structure`],
        [owner === undefined || owner.type === 'Link', `28-011 link ${id} is inside of ${owner?.type}`],
        [(file.text(dict.get('Contents')) ?? '').trim() !== '', `28-004 link ${id} has no description`],
        [!/^https?:/.test(file.text(dict.get('Contents')) ?? ''), `28-004 link ${id} is described by its address alone`],
        [refOf(table.get(Number(dict.get('StructParent')))) === owner?.id, `28-009 link ${id} does not lead back to its element`],
        [(flags & 4) === 4 && (flags & 2) === 0, `PDF/A: link ${id} is hidden or not printed`],
        [leadsSomewhere(file, dict, places), `link ${id} leads nowhere`],
      ]);
    }),
  );
}

function leadsSomewhere(file: PdfFile, link: Dict, places: ReadonlySet<string>): boolean {
  const target = file.text(link.get('Dest'));
  if (target !== undefined) return places.has(target);
  return /^https?:\/\//.test(file.text(file.dict(link.get('A')).get('URI')) ?? '');
}

function namesOf(file: PdfFile): ReadonlySet<string> {
  const names = file.list(file.dict(file.dict(file.catalog.get('Names')).get('Dests')).get('Names'));
  return new Set(names.flatMap((name, i) => (i % 2 === 0 ? [file.text(name) ?? ''] : [])));
}

/** The entries of a number tree of one level. */
function numbersOf(file: PdfFile, tree: Value | undefined): ReadonlyMap<number, Value> {
  const list = file.list(file.dict(tree).get('Nums'));
  const entries = new Map<number, Value>();
  for (let i = 0; i + 1 < list.length; i += 2) {
    const [key, value] = [list[i], list[i + 1]];
    if (typeof key === 'number' && value !== undefined)
      entries.set(key, value instanceof Ref || Array.isArray(value) ? value : null);
  }
  return entries;
}
