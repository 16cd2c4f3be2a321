import { assumedFor } from '../context.ts';
import type { Impossible } from '../planning/presolve.ts';
import { NEVER } from '../planning/presolve.ts';
import type { ActionId, ItemId, Level } from '../questionnaire.ts';
import type { LeftOutAction } from '../roadmap.ts';
import { reasonsAgainst } from './blockers.ts';
import { withoutGain } from './candidates.ts';
import type { Compiled, PlannedCandidate } from './compile.ts';
import { asLevel } from './gains.ts';
import type { Reading } from './reading.ts';
import { type LeftOutReason, noTimeReason } from './rules.ts';

/** Every action of the catalogue that is not in the plan, with the reason, in the order of the catalogue. */
export function leftOutOf(reading: Reading): readonly LeftOutAction[] {
  const { compiled, plan } = reading;
  return compiled.input.questionnaire.actions.flatMap(({ id }): LeftOutAction[] => {
    const index = compiled.index.get(id);
    if (index === undefined) return [{ action: id, reason: withAssumed(compiled, compiled.out.get(id) ?? { kind: 'no-gain' }) }];
    if ((plan[index] ?? -1) >= 0) return [];
    const useless = compiled.candidates[index]?.pinned ? undefined : nothingToGain(reading, index);
    const reason = impossible(compiled, index) ?? useless ?? noRoom(reading, index);
    return [{ action: id, reason }];
  });
}

/** Why no plan of this school can hold an action; undefined where one can. */
export function whyImpossible(compiled: Compiled, action: ActionId): LeftOutAction | undefined {
  const index = compiled.index.get(action);
  const reason = index === undefined ? compiled.out.get(action) : impossible(compiled, index);
  return reason && { action, reason: withAssumed(compiled, reason) };
}

/** A reason from the context says which open questions it rests on. */
function withAssumed({ input: { questionnaire }, context }: Compiled, reason: LeftOutReason): LeftOutReason {
  if (reason.kind !== 'condition' && reason.kind !== 'restriction') return reason;
  const condition = reason.kind === 'condition' ? reason.condition : questionnaire.planning.restrictions[reason.rule]?.condition;
  const assumed = assumedFor(questionnaire, condition, context.assumed);
  return assumed.length > 0 ? { ...reason, assumed } : reason;
}

/** What no plan can do. */
function impossible(compiled: Compiled, index: number): LeftOutReason | undefined {
  const candidate = compiled.candidates[index];
  if (!candidate || compiled.before.earliest[index] !== NEVER) return undefined;
  return asReason(compiled, candidate, compiled.before.why[index]);
}

function asReason(
  { candidates, capacity, instance, index }: Compiled,
  candidate: PlannedCandidate,
  why: Impossible | undefined,
): LeftOutReason {
  switch (why?.kind) {
    case 'prerequisite':
      return { kind: 'prerequisite', action: candidates[why.action]?.action.id ?? candidate.action.id };
    case 'one-of':
      return { kind: 'prerequisite', action: candidate.oneOf?.[0] ?? candidate.action.id };
    case 'capacity':
    case 'open-actions':
      return { kind: why.kind, role: why.role === undefined ? undefined : capacity.roles[why.role] };
    case 'budget':
      return { kind: 'budget', cost: instance.actions[index.get(candidate.action.id) ?? -1]?.cost ?? 0 };
    default:
      return noTimeReason(candidate.action);
  }
}

/** Every step it covers is above the target, or brought by others. */
function nothingToGain({ compiled, credit }: Reading, index: number): LeftOutReason | undefined {
  const { instance, candidates, items } = compiled;
  const candidate = candidates[index];
  const effects = instance.actions[index]?.effects ?? [];
  const covered: { item: ItemId; level: Level; by: ActionId }[] = [];
  for (const { item, from, to } of effects) {
    const target = instance.maxLevel[instance.items[item]?.dim ?? -1] ?? 4;
    let by: number | undefined;
    for (let level = from + 1; level <= Math.min(to, target); level++) {
      by = credit[item]?.get(level);
      if (by === undefined) return undefined;
    }
    const other = by === undefined ? undefined : candidates[by]?.action.id;
    const id = items[item]?.id;
    if (other !== undefined && id !== undefined) covered.push({ item: id, level: asLevel(Math.min(to, target)), by: other });
  }
  const above = effects.some(({ item, to }) => to > (instance.maxLevel[instance.items[item]?.dim ?? -1] ?? 4));
  if (covered.length > 0) return { kind: 'no-gain', covered, ...(above ? { aboveTarget: true } : {}) };
  if (effects.length > 0 || !candidate) return { kind: 'no-gain', aboveTarget: true };
  return withoutGain(candidate.action, compiled.standing);
}

/** A prerequisite that is not in the plan, or ends too late in it. */
function waitingFor({ compiled: { index }, plan }: Reading, action: ActionId): LeftOutReason {
  const isPlanned = (plan[index.get(action) ?? -1] ?? -1) >= 0;
  return { kind: 'prerequisite', action, ...(isPlanned ? { late: true } : {}) };
}

/** Possible and useful, but not beside the others: what is short in every term, or simply worth less. */
function noRoom(reading: Reading, index: number): LeftOutReason {
  const { compiled, plan } = reading;
  const { instance, calendar } = compiled;
  const cost = instance.actions[index]?.cost ?? 0;
  const spent = instance.actions.reduce((sum, action, j) => sum + ((plan[j] ?? -1) >= 0 ? action.cost : 0), 0);
  if (cost > 0 && spent + cost > instance.budget) return { kind: 'budget', cost };
  const terms = calendar.terms
    .map((_, term) => reasonsAgainst(reading, index, term))
    .filter(([first]) => first?.kind !== 'window' && first?.kind !== 'weeks');
  for (const kind of ['after', 'capacity', 'open-actions'] as const) {
    if (terms.length === 0 || !terms.every((reasons) => reasons.some((reason) => reason.kind === kind))) continue;
    const reason = terms.at(-1)?.find((one) => one.kind === kind);
    if (reason?.kind === 'after') return waitingFor(reading, reason.action);
    if (reason?.kind === 'capacity' || reason?.kind === 'open-actions') return { kind: reason.kind, role: reason.role };
  }
  return { kind: 'less-value' };
}
