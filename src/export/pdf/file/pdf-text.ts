/** A text as PDF string: in brackets when it is plain ASCII, otherwise UTF-16 in hexadecimal. */
export function pdfString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  let hex = 'feff';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

const PLAIN = /^[ -~]*$/;

/** PDF code that pdfkit writes as it stands: it prints values of kinds it does not know by their text. */
export class PdfCode {
  readonly [key: string]: unknown;
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  get [Symbol.toStringTag](): string {
    return 'PdfCode';
  }

  toString(): string {
    return this.#code;
  }
}
