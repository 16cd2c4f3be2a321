/** Stands in a table of columns for "always 0" and "always 1". */
export const ZERO = -1;
export const ONE = -2;

/** Rows of a linear programme, sum of value * column <= limit, in one block. All numbers are whole. */
export interface Rows {
  readonly count: number;
  /** Entries of row i: `start[i]` to `start[i + 1] - 1` of `column` and `value`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly limit: Float64Array;
}

/** Collects columns (all between 0 and their upper limit) and rows; drops rows that can never bind. */
export class RowBuilder {
  /** Objective and upper limit by column. */
  readonly gain: number[] = [];
  readonly upper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];
  readonly #limits: number[] = [];
  #limit = 0;
  #most = 0;

  column(gain: number, upper: number): number {
    this.gain.push(gain);
    this.upper.push(upper);
    return this.gain.length - 1;
  }

  /** Begins a row: what follows by `add` sums to at most `limit`. */
  begin(limit: number): void {
    this.#limit = limit;
    this.#most = 0;
  }

  add(column: number, value: number): void {
    if (column === ONE) this.#limit -= value;
    if (column < 0 || value === 0) return;
    this.#columns.push(column);
    this.#values.push(value);
    if (value > 0) this.#most += value * this.upper[column]!;
  }

  end(): void {
    if (this.#most <= this.#limit) {
      this.#columns.length = this.#starts[this.#starts.length - 1]!;
      this.#values.length = this.#columns.length;
      return;
    }
    this.#limits.push(this.#limit);
    this.#starts.push(this.#columns.length);
  }

  /** Row: `column` is at most `other`. */
  atMost(column: number, other: number): void {
    if (column === other) return;
    this.begin(0);
    this.add(column, 1);
    this.add(other, -1);
    this.end();
  }

  /** Row: `column` is at most the sum of `others`. */
  atMostSum(column: number, others: readonly number[]): void {
    this.begin(0);
    this.add(column, 1);
    for (const other of others) this.add(other, -1);
    this.end();
  }

  rows(): Rows {
    return {
      count: this.#limits.length,
      start: Int32Array.from(this.#starts),
      column: Int32Array.from(this.#columns),
      value: Float64Array.from(this.#values),
      limit: Float64Array.from(this.#limits),
    };
  }
}
