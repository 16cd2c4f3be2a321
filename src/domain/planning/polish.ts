import type { Placer } from './placer.ts';
import type { State } from './state.ts';

/** Last touches to a plan: work that brings nothing goes out, and what can start earlier with profit (by `score`) does. */
export function polish(state: State, placer: Placer, score: () => number): void {
  placer.delay.fill(0);
  const { count, fixed, pinned } = state.problem;
  for (let j = count - 1; j >= 0; j--) if (state.start[j]! >= 0 && !fixed[j] && !pinned[j]) dropIfIdle(state, j);
  for (let t = 1; t < state.problem.terms; t++) {
    for (let j = 0; j < count; j++) if (state.start[j] === t && !fixed[j]) advance(state, placer, j, score);
  }
}

function dropIfIdle(state: State, j: number): void {
  const { successors, fixed } = state.problem;
  // What runs already no longer needs it.
  if (successors[j]!.some((next) => state.start[next]! >= 0 && !fixed[next])) return;
  const start = state.start[j]!;
  const week = state.week[j]!;
  const before = state.value;
  state.remove(j);
  state.tally.settle();
  if (state.value >= before) return;
  state.insert(j, start, week);
  state.tally.settle();
}

function advance(state: State, placer: Placer, j: number, score: () => number): void {
  const start = state.start[j]!;
  const week = state.week[j]!;
  const earlier = placer.findStart(j, start);
  if (earlier < 0) return;
  const before = score();
  const end = placer.weekAt(j, earlier);
  state.remove(j);
  state.insert(j, earlier, end);
  state.tally.settle();
  if (score() > before) return;
  state.remove(j);
  state.insert(j, start, week);
  state.tally.settle();
}
