import { type Dict, isOperator, Name, Reader, type Value } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';

/** A text written with one font, inside one marked content. */
export interface ShownText {
  readonly font: string;
  readonly codes: string;
  /** What stands behind a stand-in sign. */
  readonly actual: string | undefined;
  /** What is read aloud instead, and the language, where a passage says so. */
  readonly spoken: string | undefined;
  readonly language: string | undefined;
  /** `page/mark`, or undefined in an artifact. */
  readonly mark: string | undefined;
  /** Whether what comes next in the same marked content stands on another line. */
  wrapped: boolean;
}

/** What a page draws, and what is wrong with how it is marked. */
export interface PageContent {
  readonly texts: readonly ShownText[];
  readonly marks: readonly string[];
  readonly faults: readonly string[];
}

const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh']);
const IN_PATH = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const ENDS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n', 'W', 'W*']);

/** Walks the content of a page. */
export function contentOf(file: PdfFile, page: { readonly id: number; readonly dict: Dict }): PageContent {
  const reader = new Reader(
    file
      .list(page.dict.get('Contents'))
      .map((one) => file.data(one))
      .join('\n'),
  );
  const [texts, marks, faults]: [ShownText[], string[], string[]] = [[], [], []];
  const open: string[] = [];
  const nested = new Nesting(faults);
  let operands: Value[] = [];
  let font = '';
  let said: Said = NOTHING_SAID;
  let depth = 0;
  let path = false;
  while (!reader.done) {
    const token = reader.next();
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    const { operator } = token;
    if (path && !IN_PATH.has(operator) && !ENDS_PATH.has(operator)) faults.push(`${operator} inside a path`);
    nested.note(operator);
    path = IN_PATH.has(operator) || (path && (operator === 'W' || operator === 'W*'));
    if (operator === 'BDC' || operator === 'BMC') {
      said = saidBy(file, file.dict(operands[1]));
      open.push(opened(file, page.id, operands, open, marks, faults));
    } else if (operator === 'EMC') {
      said = NOTHING_SAID;
      if (open.pop() === undefined) faults.push('EMC without BDC');
    } else if (operator === 'Tf') font = operands[0] instanceof Name ? operands[0].name : '';
    else if (operator === 'q') depth++;
    else if (operator === 'Q') depth--;
    else if (PAINTING.has(operator)) {
      const around = open.find((one) => one !== 'Span');
      if (around === undefined) faults.push(`01-005 ${operator} outside of marked content`);
      const mark = around === 'Artifact' ? undefined : around;
      if (operator === 'Tj') texts.push({ font, codes: String(operands[0]), ...said, mark, wrapped: false });
      if (operator === 'TJ' || operator === "'" || operator === '"') faults.push(`unexpected text operator ${operator}`);
    } else if (operator === 'T*' || operator === 'Tm' || operator === 'Td' || operator === 'BT') markWrap(texts, open);
    operands = [];
  }
  if (open.length > 0) faults.push('BDC without EMC');
  if (depth !== 0) faults.push('q and Q differ');
  return { texts, marks, faults };
}

/** Text objects, marks and saved states: each ends inside of what it began in, and nothing is drawn inside of a text. */
class Nesting {
  readonly #faults: string[];
  readonly #open: string[] = [];

  constructor(faults: string[]) {
    this.#faults = faults;
  }

  note(operator: string): void {
    const begins = BEGINS[operator];
    if (operator === 'BMC') this.#open.push('BDC');
    else if (OPENING.has(operator)) this.#open.push(operator);
    else if (begins !== undefined && this.#open.pop() !== begins) this.#faults.push(`${operator} ends what began elsewhere`);
    if (
      this.#open.includes('BT') &&
      (IN_PATH.has(operator) || (operator === 'BT' && this.#open.filter((one) => one === 'BT').length > 1))
    )
      this.#faults.push(`${operator} inside of a text`);
  }
}

/** What each operator ends. */
const BEGINS: Readonly<Record<string, string>> = { ET: 'BT', EMC: 'BDC', Q: 'q' };
const OPENING = new Set(Object.values(BEGINS));

/** What a passage says of itself. */
type Said = Pick<ShownText, 'actual' | 'spoken' | 'language'>;

const NOTHING_SAID: Said = { actual: undefined, spoken: undefined, language: undefined };

/** A language tag (BCP 47), as far as its form shows. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function saidBy(file: PdfFile, properties: Dict): Said {
  const text = (key: string) => file.text(properties.get(key));
  return { actual: text('ActualText'), spoken: text('Alt'), language: text('Lang') };
}

/** The name under which marked content is open: `Artifact`, `Span`, or its mark. */
function opened(
  file: PdfFile,
  page: number,
  operands: readonly Value[],
  open: readonly string[],
  marks: string[],
  faults: string[],
): string {
  const [tag, properties] = operands;
  const name = tag instanceof Name ? tag.name : '?';
  const mark = file.dict(properties).get('MCID');
  if (name === 'Artifact') {
    if (open.length > 0) faults.push('01-003 artifact inside of tagged content');
    return name;
  }
  if (typeof mark !== 'number') {
    if (name !== 'Span') faults.push(`01-005 ${name} without a mark`);
    const { actual, spoken, language } = saidBy(file, file.dict(properties));
    if (name === 'Span' && (actual ?? spoken ?? language) === undefined)
      faults.push('a passage is marked that says nothing of itself');
    if (language !== undefined && !LANGUAGE.test(language)) faults.push(`11-007 a passage is in "${language}"`);
    return 'Span';
  }
  if (open.includes('Artifact')) faults.push('01-004 tagged content inside of an artifact');
  if (open.some((one) => one !== 'Span')) faults.push('01-004 marked content inside of marked content');
  marks.push(`${page}/${mark}`);
  return `${page}/${mark}`;
}

function markWrap(texts: readonly ShownText[], open: readonly string[]): void {
  const last = texts.at(-1);
  if (last?.mark !== undefined && open.includes(last.mark)) last.wrapped = true;
}
