import type { Placer } from './placer.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** Takes part of a plan out: many random actions, whole dimensions, all from a term on, or whole roles. */
export function ruin({ problem, start }: State, placer: Placer, random: Random): void {
  const { fixed, spans, items, gates, row, rows, terms } = problem;
  const chosen = fixed.flatMap((stays, j) => (stays || start[j]! < 0 ? [] : [j]));
  if (chosen.length === 0) return;
  const where = (goes: (j: number) => boolean) => {
    for (const j of chosen) if (goes(j)) placer.remove(j);
  };
  const kind = random.below(10);
  if (kind < 5) atRandom(chosen, placer, random);
  else if (kind < 8) {
    for (let n = 1 + random.below(3); n > 0; n--) {
      const d = random.below(gates.length - 1);
      where((j) => spans[j]!.some(({ item }) => items[item]!.dim === d));
    }
  } else if (kind < 9) {
    const from = random.below(terms);
    where((j) => start[j]! >= from);
  } else {
    const [a, b] = [1 + random.below(rows - 1), 1 + random.below(rows - 1)];
    where((j) => row[j] === a || row[j] === b);
  }
}

function atRandom(chosen: number[], placer: Placer, random: Random): void {
  const many = 1 + random.below(chosen.length);
  for (let k = 0; k < many; k++) {
    const at = k + random.below(chosen.length - k);
    const j = chosen[at]!;
    chosen[at] = chosen[k]!;
    placer.remove(j);
  }
}
