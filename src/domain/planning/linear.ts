import type { Model } from './model.ts';

/** The model scaled for the iterations: rows divided by their largest entry, gains by the largest gain; by rows and by columns. */
export interface Linear {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly rowColumn: Int32Array;
  readonly rowValue: Float64Array;
  readonly columnStart: Int32Array;
  readonly columnRow: Int32Array;
  readonly columnValue: Float64Array;
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
export function scaled(model: Pick<Model, 'rows' | 'gain' | 'upper'>, lower: Float64Array): Linear {
  const { rows, gain, upper } = model;
  const largestGain = gain.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
  const rowScale = Float64Array.from({ length: rows.count }, (_, i) => 1 / largestEntry(model, i));
  const rowValue = new Float64Array(rows.value.length);
  for (let i = 0; i < rows.count; i++)
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) rowValue[k] = rows.value[k]! * rowScale[i]!;
  const byColumn = transposed(model, rowValue);
  return {
    rows: rows.count,
    columns: gain.length,
    rowStart: rows.start,
    rowColumn: rows.column,
    rowValue,
    ...byColumn,
    limit: rows.limit.map((limit, i) => limit * rowScale[i]!),
    gain: gain.map((value) => value / largestGain),
    lower,
    upper,
    columnStep: steps(byColumn.columnStart, byColumn.columnValue),
    rowStep: steps(rows.start, rowValue),
    scale: largestGain,
    unit: rowScale.map((value) => value * largestGain),
  };
}

function largestEntry({ rows }: Pick<Model, 'rows'>, i: number): number {
  let largest = 0;
  for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) largest = Math.max(largest, Math.abs(rows.value[k]!));
  return largest;
}

function transposed({ rows, gain }: Pick<Model, 'rows' | 'gain'>, rowValue: Float64Array) {
  const columnStart = new Int32Array(gain.length + 1);
  for (const column of rows.column) columnStart[column + 1]!++;
  for (let j = 0; j < gain.length; j++) columnStart[j + 1]! += columnStart[j]!;
  const next = columnStart.slice();
  const columnRow = new Int32Array(rows.column.length);
  const columnValue = new Float64Array(rows.column.length);
  for (let i = 0; i < rows.count; i++) {
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
      const at = next[rows.column[k]!]!++;
      columnRow[at] = i;
      columnValue[at] = rowValue[k]!;
    }
  }
  return { columnStart, columnRow, columnValue };
}

function steps(start: Int32Array, value: Float64Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, i) => {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += Math.abs(value[k]!);
    return sum > 0 ? 1 / sum : 1;
  });
}
