/** Collects the bytes of a file and where each object begins. */
export class FileWriter {
  readonly offsets = new Map<number, number>();
  length = 0;
  readonly #parts: Uint8Array[] = [];

  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  /** Writes a stream object. */
  stream(id: number, dictionary: string, data: Uint8Array): void {
    this.offsets.set(id, this.length);
    this.write(`${id} 0 obj\n${dictionary}\nstream\n`);
    this.write(data);
    this.write('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** A text of characters up to U+00FF as bytes. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  writeLatin1(bytes, 0, text);
  return bytes;
}

/** Writes a text of characters up to U+00FF into bytes from `at` on, and returns where it ends. */
export function writeLatin1(bytes: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + text.length;
}
