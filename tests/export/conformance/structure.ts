import { type Dict, Ref, type Value } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';

/** An element of the structure tree, with what belongs to it directly. */
export interface StructElement {
  readonly id: number;
  readonly type: string;
  readonly dict: Dict;
  /** Number of the object that holds it, and of the one it names as parent. */
  readonly parent: number | undefined;
  readonly statedParent: number | undefined;
  readonly children: readonly StructElement[];
  /** Marked content as `page/mark`. */
  readonly marks: readonly string[];
  /** Annotations by object number. */
  readonly annotations: readonly number[];
}

/** The top elements of the structure tree. */
export function structureOf(file: PdfFile): readonly StructElement[] {
  const root = file.catalog.get('StructTreeRoot');
  const seen = new Set<number>();
  return kidsOf(file.dict(root).get('K'), root instanceof Ref ? root.id : undefined, file, seen).children;
}

/** All elements below and including the given ones, in reading order. */
export function flatten(elements: readonly StructElement[]): readonly StructElement[] {
  return elements.flatMap((element) => [element, ...flatten(element.children)]);
}

function kidsOf(kids: Value | undefined, parent: number | undefined, file: PdfFile, seen: Set<number>, page?: number) {
  const children: StructElement[] = [];
  const marks: string[] = [];
  const annotations: number[] = [];
  for (const kid of file.list(kids)) {
    const dict = file.dict(kid);
    const type = file.name(dict.get('Type'));
    const own = dict.get('Pg');
    if (typeof kid === 'number') marks.push(`${page}/${kid}`);
    else if (type === 'MCR') marks.push(`${own instanceof Ref ? own.id : page}/${Number(dict.get('MCID'))}`);
    else if (type === 'OBJR') annotations.push(refOf(dict.get('Obj')) ?? -1);
    else if (kid instanceof Ref && !seen.has(kid.id)) {
      seen.add(kid.id);
      children.push(elementOf(kid.id, dict, parent, file, seen));
    }
  }
  return { children, marks, annotations };
}

function elementOf(id: number, dict: Dict, parent: number | undefined, file: PdfFile, seen: Set<number>): StructElement {
  const kids = kidsOf(dict.get('K'), id, file, seen, refOf(dict.get('Pg')));
  return { id, type: file.name(dict.get('S')) ?? '?', dict, parent, statedParent: refOf(dict.get('P')), ...kids };
}

/** The object number of a reference. */
export function refOf(value: Value | undefined): number | undefined {
  return value instanceof Ref ? value.id : undefined;
}
