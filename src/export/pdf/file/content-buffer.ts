/** The content of a page as bytes that grow: thousands of short texts cost far more to keep and join. */
export class ContentBuffer {
  #bytes = new Uint8Array(16_384);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written so far. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Adds a text of characters up to U+00FF. */
  text(text: string): void {
    this.#makeRoom(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** Whether a table has a byte, other than 0, for every character of a text. */
  canMap(text: string, table: Uint8Array): boolean {
    for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] === 0) return false;
    return true;
  }

  /** Adds the byte of each character of a text. */
  mapped(text: string, table: Uint8Array): void {
    this.#makeRoom(text.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < text.length; i++) bytes[at++] = table[text.charCodeAt(i)] ?? 0;
    this.#length = at;
  }

  byte(byte: number): void {
    if (this.#length === this.#bytes.length) this.#makeRoom(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Puts a text before what was written from a place on. */
  insert(at: number, text: string): void {
    this.#makeRoom(text.length);
    this.#bytes.copyWithin(at + text.length, at, this.#length);
    for (let i = 0; i < text.length; i++) this.#bytes[at + i] = text.charCodeAt(i);
    this.#length += text.length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
