import { ONE, type RowBuilder, ZERO } from './sparse.ts';

/** A member of a gate: an item of a dimension or a dimension of the whole; `columns[level * T + t]`: has the level by then. */
export interface GateMember {
  readonly weight: number;
  readonly core: boolean;
  readonly columns: Int32Array;
}

/** A gate: `needed` of the members' weight; levels above `target` need no columns; `worth` of a level by term, micro-points. */
export interface Gate {
  readonly members: readonly GateMember[];
  readonly needed: number;
  readonly terms: number;
  readonly today: number;
  readonly target: number;
  readonly worth: (level: number) => readonly number[];
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

/** Adds a column for each level and term the gate can still reach, with its rows; returns `[level * T + t]`. */
export function addGate(gate: Gate, builder: RowBuilder): Int32Array {
  const columns = new Int32Array(5 * gate.terms).fill(ZERO);
  columns.fill(ONE, 0, (gate.today + 1) * gate.terms);
  if (gate.members.length === 0) return columns.fill(ZERO);
  const quorum = quorumOf(gate);
  for (let level = gate.today + 1; level <= gate.target; level++) {
    const worth = gate.worth(level);
    for (let t = 0; t < gate.terms; t++) {
      if (!reachable(gate, quorum, level, t)) continue;
      const column = builder.column((worth[t] ?? 0) - (worth[t + 1] ?? 0), 1);
      columns[level * gate.terms + t] = column;
      addRows(gate, quorum, level, t, column, builder);
    }
  }
  return columns;
}

function reachable(gate: Gate, quorum: Quorum, level: number, t: number): boolean {
  const has = (k: number, q: number) => gate.members[k]!.columns[q * gate.terms + t] !== ZERO;
  if (!quorum.must.every((k) => has(k, level)) || !quorum.others.every((k) => has(k, level - 1))) return false;
  return quorum.others.reduce((sum, k) => sum + (has(k, level) ? quorum.weights[k]! : 0), 0) >= quorum.need;
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
    gate.needed,
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
function wholeWeights(
  weights: readonly number[],
  needed: number,
): { readonly weights: readonly number[]; readonly need: number } {
  const scaled = weights.map((weight) => Math.round(weight * 1000));
  const exact = scaled.every((weight, k) => Math.abs(weight - weights[k]! * 1000) < 1e-6);
  const unit = scaled.reduce(divisor, 0) || 1;
  const loss = exact ? 1e-3 : weights.length / 2;
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
