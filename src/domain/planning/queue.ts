/** A heap of actions with keys, largest key first. */
export class Queue {
  size = 0;
  readonly #heap: Int32Array;
  readonly #keys: Float64Array;

  constructor(count: number) {
    this.#heap = new Int32Array(count);
    this.#keys = new Float64Array(count);
  }

  /** Key of the first action; -Infinity when empty. */
  get best(): number {
    return this.size === 0 ? Number.NEGATIVE_INFINITY : this.#keys[0]!;
  }

  push(action: number, key: number): void {
    const heap = this.#heap;
    const keys = this.#keys;
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! >= key) break;
      heap[at] = heap[up]!;
      keys[at] = keys[up]!;
      at = up;
    }
    heap[at] = action;
    keys[at] = key;
  }

  /** Takes the first action off; the queue must not be empty. */
  pop(): number {
    const heap = this.#heap;
    const keys = this.#keys;
    const first = this.#heap[0]!;
    const size = --this.size;
    const key = keys[size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[child + 1]! > keys[child]!) child++;
      if (keys[child]! <= key) break;
      heap[at] = heap[child]!;
      keys[at] = keys[child]!;
      at = child;
    }
    heap[at] = heap[size]!;
    keys[at] = key;
    return first;
  }
}
