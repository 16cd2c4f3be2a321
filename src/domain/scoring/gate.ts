import type { GateNext } from '../explanation.ts';
import type { Level } from '../questionnaire.ts';
import { STEPS, TOLERANCE } from './level.ts';

/** What a gate looks at: an item of a dimension, or a dimension of the whole. */
export interface GatePart {
  readonly id: string;
  readonly level: Level;
  /** Greater than 0; only the proportions count. */
  readonly weight: number;
  /** A core item or a foundation dimension. */
  readonly core: boolean;
}

/** A level and what stands between it and the next one (undefined at the top and where there is nothing to look at). */
export interface GateResult {
  readonly level: Level;
  readonly next: GateNext | undefined;
}

/**
 * The gate operator of `docs/scoring.md`, used twice: from items to a dimension, and from dimensions to the whole. The
 * level is the largest k such that at every step q up to k
 * (1) parts with at least `share` (0 to 1) of the weight have reached q, (2) so has every core part, and
 * (3) no part is below q - 1. Nothing to look at gives level 0.
 */
export function gate(parts: readonly GatePart[], share: number): GateResult {
  const level = gateLevel(
    parts.map((part) => part.level),
    parts.map((part) => part.weight),
    parts.map((part) => part.core),
    share,
  );
  const step = STEPS[level];
  return { level, next: step === undefined || parts.length === 0 ? undefined : nextStep(parts, step, share) };
}

/** The level of the gate operator alone, on parallel arrays: the form that planning calls many times. */
export function gateLevel(levels: readonly number[], weights: readonly number[], core: readonly boolean[], share: number): Level {
  let reached: Level = 0;
  if (levels.length === 0) return reached;
  for (const step of STEPS) {
    if (!opens(step, levels, weights, core, share)) break;
    reached = step;
  }
  return reached;
}

function opens(
  step: Level,
  levels: readonly number[],
  weights: readonly number[],
  core: readonly boolean[],
  share: number,
): boolean {
  let total = 0;
  let there = 0;
  for (const [index, level] of levels.entries()) {
    const weight = weights[index] ?? 0;
    total += weight;
    if (level >= step) there += weight;
    else if (core[index] || level < step - 1) return false;
  }
  return there >= (share - TOLERANCE) * total;
}

function nextStep(parts: readonly GatePart[], step: Level, share: number): GateNext {
  const there = parts.filter((part) => part.level >= step);
  return {
    level: step,
    shareNow: weightOf(there) / weightOf(parts),
    shareNeeded: share,
    coreBelow: parts.filter((part) => part.core && part.level < step).map(({ id }) => id),
    lagging: parts.filter((part) => part.level < step - 1).map(({ id }) => id),
  };
}

function weightOf(parts: readonly GatePart[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 0);
}
