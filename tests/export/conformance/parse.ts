/** A PDF value. Names are objects so that they differ from strings; streams keep their bytes as stored. */
export type Value = null | boolean | number | string | Name | Ref | readonly Value[] | Dict;
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
export type Dict = Map<string, Value>;

/** One object of a file. */
export interface PdfObject {
  value: Value;
  stream: Uint8Array | undefined;
}

/** Reads PDF syntax (ISO 32000-1, 7.3) from bytes that are given as Latin-1 text. */
export class Reader {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  get done(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** The next value or, as `{ operator }`, the next bare word. */
  next(): Value | { readonly operator: string } {
    this.skip();
    const two = this.text.slice(this.at, this.at + 2);
    if (two === '<<') return this.dict();
    const sign = this.text.charAt(this.at);
    if (sign === '[') return this.array();
    if (sign === '(') return this.literal();
    if (sign === '<') return this.hexadecimal();
    if (sign === '/') return new Name(this.word(this.at + 1));
    const word = this.word(this.at);
    if (word === '') throw new Error(`unexpected "${sign}" at ${this.at}`);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.number(Number(word));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  /** The next value; a bare word is an error. */
  value(): Value {
    const next = this.next();
    if (isOperator(next)) throw new Error(`unexpected ${next.operator} at ${this.at}`);
    return next;
  }

  /** A number, or the reference it begins. */
  private number(value: number): Value {
    const match = /^\s+0\s+R\b/.exec(this.text.slice(this.at, this.at + 12));
    if (!match) return value;
    this.at += match[0].length;
    return new Ref(value);
  }

  private dict(): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (this.skip(); this.text.slice(this.at, this.at + 2) !== '>>'; this.skip()) {
      const key = this.value();
      if (!(key instanceof Name)) throw new Error(`a key is no name at ${this.at}`);
      if (dict.has(key.name)) throw new Error(`two entries "${key.name}" at ${this.at}`);
      dict.set(key.name, this.value());
    }
    this.at += 2;
    return dict;
  }

  private array(): Value[] {
    this.at++;
    const values: Value[] = [];
    for (this.skip(); this.text.charAt(this.at) !== ']'; this.skip()) values.push(this.value());
    this.at++;
    return values;
  }

  private literal(): string {
    let text = '';
    let depth = 1;
    for (this.at++; depth > 0; this.at++) {
      let sign = this.text.charAt(this.at);
      if (sign === '') throw new Error('a string has no end');
      if (sign === '(') depth++;
      if (sign === ')' && --depth === 0) continue;
      if (sign === '\\') sign = ESCAPES[this.text.charAt(++this.at)] ?? this.text.charAt(this.at);
      text += sign;
    }
    return text;
  }

  private hexadecimal(): string {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return digits.replace(/\s/g, '').replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  }

  private word(from: number): string {
    WORD.lastIndex = from;
    const word = WORD.exec(this.text)?.[0] ?? '';
    this.at = from + word.length;
    return word;
  }

  private skip(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }
}

const WORD = /[^\s()<>[\]{}/%\0]*/y;
const SPACE = /(?:[\s\0]|%[^\n\r]*)*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Whether a token is a bare word. */
export function isOperator(token: unknown): token is { readonly operator: string } {
  return typeof token === 'object' && token !== null && 'operator' in token;
}

/** Bytes as text, one character for each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
