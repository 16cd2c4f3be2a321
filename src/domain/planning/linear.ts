import type { Model } from './model.ts';

/** A sparse matrix: entries of line i are `start[i]` to `start[i + 1] - 1` of `index` and `value`. */
export interface Matrix {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** The model scaled for the iterations: rows divided by their largest entry, gains by the largest gain; by rows and by columns. */
export interface Linear {
  readonly byRow: Matrix;
  readonly byColumn: Matrix;
  readonly limit: Float64Array;
  readonly gain: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Step sizes: one over the sum of absolute entries of the column, of the row. */
  readonly columnStep: Float64Array;
  readonly rowStep: Float64Array;
  /** The largest gain: units of the objective per scaled unit. */
  readonly scale: number;
  /** Units of the objective per unit of a scaled multiplier: multiply by `unit[row]`. */
  readonly unit: Float64Array;
}

/** Scales the model, with `lower` limits of its columns. */
export function scaled({ rows, gain, upper }: Pick<Model, 'rows' | 'gain' | 'upper'>, lower: Float64Array): Linear {
  const largestGain = gain.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
  const given = { start: rows.start, index: rows.column, value: rows.value };
  const rowScale = overLines(given, (largest, entry) => Math.max(largest, entry)).map((largest) => 1 / largest);
  const value = rows.value.slice();
  for (let i = 0; i < rows.count; i++) for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) value[k]! *= rowScale[i]!;
  const byRow = { ...given, value };
  const byColumn = transposed(byRow, gain.length);
  return {
    byRow,
    byColumn,
    limit: rows.limit.map((limit, i) => limit * rowScale[i]!),
    gain: gain.map((worth) => worth / largestGain),
    lower,
    upper,
    columnStep: steps(byColumn),
    rowStep: steps(byRow),
    scale: largestGain,
    unit: rowScale.map((scale) => scale * largestGain),
  };
}

/** The product of each line with a vector. */
export function multiply({ start, index, value }: Matrix, vector: Float64Array, product: Float64Array): void {
  for (let i = 0; i < product.length; i++) {
    let sum = 0;
    const to = start[i + 1]!;
    for (let k = start[i]!; k < to; k++) sum += value[k]! * vector[index[k]!]!;
    product[i] = sum;
  }
}

function overLines({ start, value }: Matrix, join: (sum: number, entry: number) => number): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, i) =>
    value.subarray(start[i], start[i + 1]).reduce((sum, entry) => join(sum, Math.abs(entry)), 0),
  );
}

function steps(matrix: Matrix): Float64Array {
  return overLines(matrix, (sum, entry) => sum + entry).map((sum) => (sum > 0 ? 1 / sum : 1));
}

function transposed({ start, index, value }: Matrix, lines: number): Matrix {
  const turned = { start: new Int32Array(lines + 1), index: new Int32Array(index.length), value: new Float64Array(index.length) };
  for (const line of index) turned.start[line + 1]!++;
  for (let j = 0; j < lines; j++) turned.start[j + 1]! += turned.start[j]!;
  const next = turned.start.slice();
  for (let i = 0; i + 1 < start.length; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const at = next[index[k]!]!++;
      turned.index[at] = i;
      turned.value[at] = value[k]!;
    }
  }
  return turned;
}
