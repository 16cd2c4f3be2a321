import { neededWeight } from './objective.ts';
import { ONE, type RowBuilder, ZERO } from './sparse.ts';

/** A member of a gate: an item of a dimension or a dimension of the whole; `columns[level * T + t]`: has the level by then. */
export interface GateMember {
  readonly weight: number;
  readonly core: boolean;
  readonly columns: Int32Array;
}

/** A gate: members of this share of the weight; levels above `target` are worth nothing; `worth` of a level by term, micro-points. */
export interface Gate {
  readonly members: readonly GateMember[];
  readonly share: number;
  readonly terms: number;
  readonly target: number;
  readonly worth: readonly number[];
}

/** Who must be at the level whatever else, and how many whole units of weight the others need. */
interface Quorum {
  readonly must: readonly number[];
  readonly others: readonly number[];
  /** Whole weights by member. */
  readonly weights: readonly number[];
  readonly need: number;
  /** Weight that may be missing among the others. */
  readonly slack: number;
}

/** Adds a column for each level and term the gate can still reach, with its rows; returns `[level * T + t]`, ZERO above the target. */
export function addGate(gate: Gate, builder: RowBuilder): Int32Array {
  const columns = new Int32Array(5 * gate.terms).fill(ZERO);
  if (gate.members.length === 0) return columns;
  columns.fill(ONE, 0, gate.terms);
  const quorum = quorumOf(gate);
  let today = true;
  for (let level = 1; level <= gate.target; level++) {
    today &&= passes(gate, quorum, level, 0, (column) => column === ONE);
    for (let t = 0; t < gate.terms; t++) {
      if (!passes(gate, quorum, level, t, (column) => column !== ZERO)) continue;
      const column = today ? ONE : builder.column((gate.worth[t] ?? 0) - (gate.worth[t + 1] ?? 0), 1);
      columns[level * gate.terms + t] = column;
      if (!today) addRows(gate, quorum, level, t, column, builder);
    }
  }
  return columns;
}

/** Whether the gate opens to the level in term t if exactly the columns that `has` accepts are 1. */
function passes(gate: Gate, quorum: Quorum, level: number, t: number, has: (column: number) => boolean): boolean {
  const at = (k: number, q: number) => has(gate.members[k]!.columns[q * gate.terms + t]!);
  if (!quorum.must.every((k) => at(k, level)) || !quorum.others.every((k) => at(k, level - 1))) return false;
  return quorum.others.reduce((sum, k) => sum + (at(k, level) ? quorum.weights[k]! : 0), 0) >= quorum.need;
}

function addRows(gate: Gate, quorum: Quorum, level: number, t: number, column: number, builder: RowBuilder): void {
  const { must, others, weights, need } = quorum;
  const at = (k: number, q: number) => gate.members[k]!.columns[q * gate.terms + t]!;
  for (const k of must) builder.atMost(column, at(k, level));
  for (const k of others) builder.atMost(column, at(k, level - 1));
  if (need <= 0) return;
  builder.begin(0);
  builder.add(column, need);
  for (const k of others) builder.add(at(k, level), -Math.min(weights[k]!, need));
  builder.end();
  for (const cover of coversOf(quorum))
    builder.atMostSum(
      column,
      cover.map((k) => at(k, level)),
    );
}

/** Pairs, and triples without such a pair, that cannot all be missing: one of them has the level if the gate has it. */
function coversOf({ others, weights, slack }: Quorum): readonly (readonly number[])[] {
  const over = (...members: readonly number[]) => members.reduce((sum, k) => sum + weights[k]!, 0) > slack;
  const covers: (readonly number[])[] = [];
  for (const [n, a] of others.entries()) {
    for (const [m, b] of others.entries()) {
      if (m <= n) continue;
      if (over(a, b)) covers.push([a, b]);
      else for (const c of others.slice(m + 1)) if (over(a, b, c) && !over(a, c) && !over(b, c)) covers.push([a, b, c]);
    }
  }
  return covers;
}

/** Makes the weights whole, then moves everyone whose absence the slack does not allow to those who must be there. */
function quorumOf(gate: Gate): Quorum {
  const { weights, need } = wholeWeights(
    gate.members.map((member) => member.weight),
    gate.share,
  );
  let slack = weights.reduce((sum, weight) => sum + weight, 0) - need;
  const must = gate.members.map((member) => member.core);
  for (;;) {
    for (const [k, weight] of weights.entries()) if (weight > slack) must[k] = true;
    const others = weights.flatMap((_, k) => (must[k] ? [] : [k]));
    const rest = others.reduce((sum, k) => sum + weights[k]!, 0);
    const lifted = firstSum(
      others.map((k) => weights[k]!),
      rest - slack,
    );
    if (rest - lifted === slack)
      return { must: weights.flatMap((_, k) => (must[k] ? [k] : [])), others, weights, need: lifted, slack };
    slack = rest - lifted;
  }
}

/** Weights as small whole numbers, and the smallest whole weight that passes; never more than the true need. */
function wholeWeights(weights: readonly number[], share: number): { readonly weights: readonly number[]; readonly need: number } {
  const scaled = weights.map((weight) => Math.round(weight * 1000));
  const exact = scaled.every((weight, k) => Math.abs(weight - weights[k]! * 1000) < 1e-6);
  const unit = scaled.reduce(divisor, 0) || 1;
  const loss = exact ? 1e-3 : weights.length / 2;
  const needed = neededWeight(
    share,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return { weights: scaled.map((weight) => weight / unit), need: Math.ceil((needed * 1000 - loss) / unit) };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The smallest sum of some of the weights that is at least `need`. */
function firstSum(weights: readonly number[], need: number): number {
  if (need <= 0) return 0;
  let sums = new Set([0]);
  for (const weight of weights) sums = new Set([...sums, ...[...sums].map((sum) => sum + weight)]);
  return Math.min(...[...sums].filter((sum) => sum >= need));
}
