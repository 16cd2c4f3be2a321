import type { State } from './state.ts';

/**
 * Spreads the worth of each dimension's next gate over the items it still waits for, so that single actions feel it: sets
 * the micro-points of each item for its next level. `strength` 0: no pull; 1: the whole worth of the gate. The state must
 * be settled.
 */
export function measurePull(pull: Float64Array, state: State, strength: number): void {
  const { rated, gates, gateWorth, terms } = state.problem;
  pull.fill(0);
  if (strength === 0) return;
  for (const d of rated) {
    const { target } = gates[d]!;
    let level = 0;
    while (level < target && state.tally.gates[d * 4 + level]! <= terms) level++;
    if (level < target) toGate(pull, state, d, level, strength * gateWorth[d]![(terms + 1) >> 1]!);
  }
}

function toGate(pull: Float64Array, { problem, tally }: State, d: number, level: number, worth: number): void {
  const { members, core, weight, need } = problem.gates[d]!;
  const isOpen = (item: number, own: number) => own >= 0 && tally.reach[item * 4 + own]! > problem.terms;
  let steps = 0;
  let short = need;
  for (const item of members) {
    if (isOpen(item, level)) steps += Number(isOpen(item, level - 1)) + Number(core[item]);
    else short -= weight[item]!;
  }
  const each = worth / Math.max(1, steps, short);
  for (const item of members) if (isOpen(item, level) && (isOpen(item, level - 1) || core[item] || short > 0)) pull[item] = each;
}
