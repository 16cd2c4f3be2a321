import { assumedFor } from '../context.ts';
import type { ItemId, Level, QuestionId } from '../questionnaire.ts';
import type { Deadline, PlannedAction, Reason } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { dayOf } from './dates.ts';
import { asLevel } from './gains.ts';
import type { Reading } from './reading.ts';
import { tablesOf } from './tables.ts';

type Raises = PlannedAction['raises'];

/** Why a chosen action is in the plan, the strongest reason first; what it raises comes before all. */
export function reasonsOf(
  reading: Reading,
  index: number,
  raises: Raises,
  unlocks: PlannedAction['unlocks'],
  deadline: Deadline | undefined,
): readonly Reason[] {
  const { compiled, gaps } = reading;
  const candidate = compiled.candidates[index];
  return [
    ...raises.map((raise): Reason => ({ kind: 'raises', ...raise, reaches: levelAtEnd(reading, index, raise.item) })),
    ...firstThings(compiled, raises),
    ...(candidate?.demanded ? [demandedBy(compiled, candidate.demanded.rule)] : []),
    ...wanted(compiled, index),
    ...blocking(gaps, raises),
    ...inFocus(compiled, raises),
    ...further(compiled, raises),
    ...callReason(compiled, deadline),
    ...unlocks.map((action): Reason => ({ kind: 'prerequisite-of', action })),
  ];
}

/** The level an item has in the plan on the day an action ends: step by step, as far as each was covered by then. */
function levelAtEnd({ compiled, credit, slots }: Reading, index: number, item: ItemId): Level {
  const end = slots.get(index)?.end ?? 0;
  const effect = compiled.instance.actions[index]?.effects.find((one) => compiled.items[one.item]?.id === item);
  const covered = effect && credit[effect.item];
  const isCovered = (step: number) => {
    const by = covered?.get(step);
    return by !== undefined && (slots.get(by)?.end ?? end + 1) <= end;
  };
  let level = compiled.standing.levels.get(item) ?? 0;
  while (isCovered(level + 1)) level++;
  return asLevel(level);
}

/** Chosen actions for which this one is a prerequisite. */
export function unlocksOf({ compiled, waiting }: Reading, index: number): PlannedAction['unlocks'] {
  return (waiting.get(index) ?? []).flatMap((j) => compiled.candidates[j]?.action.id ?? []);
}

/** The school pinned it, or is applying for the call it is tied to. */
function wanted({ candidates, input, work }: Compiled, index: number): readonly Reason[] {
  const candidate = candidates[index];
  const { pinned } = input.choices;
  const isApplied = work !== undefined && (candidate?.fixed !== undefined || work.action === candidate?.action.id);
  return [
    ...(candidate && pinned.includes(candidate.action.id) ? [{ kind: 'pinned' } as const] : []),
    ...(isApplied ? [{ kind: 'applying', call: work.facts.call, on: work.facts.on } as const] : []),
  ];
}

function firstThings({ priorities, standing, input }: Compiled, raises: Raises): readonly Reason[] {
  const level = (item: ItemId) => asLevel(standing.levels.get(item) ?? 0);
  const { safetyNet, foundations } = input.questionnaire.planning;
  return raises.flatMap(({ item, from }): Reason[] => {
    if (priorities.safetyNet.has(item) && from < safetyNet.below) return [{ kind: 'safety-net', item, level: level(item) }];
    return priorities.foundations.has(item) && from < foundations.below ? [{ kind: 'foundation', item, level: level(item) }] : [];
  });
}

function blocking(gaps: Reading['gaps'], raises: Raises): readonly Reason[] {
  return raises.flatMap(({ item, from, to }): Reason[] => {
    const gap = gaps.get(item);
    return gap && to > gap.level && from < gap.next
      ? [{ kind: 'blocks-next-level', dimension: gap.dimension, item, level: gap.next }]
      : [];
  });
}

function inFocus({ priorities, input }: Compiled, raises: Raises): readonly Reason[] {
  const { items } = tablesOf(input.questionnaire);
  const touched = new Set(raises.flatMap(({ item }) => items.get(item)?.dimension ?? []));
  return priorities.focus.dimensions
    .filter((dimension) => touched.has(dimension))
    .map((dimension) => ({ kind: 'focus', dimension }));
}

function demandedBy({ input: { questionnaire }, context }: Compiled, rule: number): Reason {
  const { when } = questionnaire.planning.mandatory[rule] ?? {};
  const condition = when && 'condition' in when ? when.condition : undefined;
  return { kind: 'mandatory', rule, ...openIn(assumedFor(questionnaire, condition, context.assumed)) };
}

function openIn(assumed: readonly QuestionId[]): { readonly assumed?: readonly QuestionId[] } {
  return assumed.length > 0 ? { assumed } : {};
}

function further({ priorities, input: { questionnaire }, context }: Compiled, raises: Raises): readonly Reason[] {
  const conditionOf = (priority: string) => questionnaire.planning.priorities.find(({ id }) => id === priority)?.condition;
  return raises.flatMap(({ item }) =>
    (priorities.further.get(item) ?? []).map(
      (priority): Reason => ({
        kind: 'priority',
        priority,
        item,
        ...openIn(assumedFor(questionnaire, conditionOf(priority), context.assumed)),
      }),
    ),
  );
}

function callReason({ calendar }: Compiled, deadline: Deadline | undefined): readonly Reason[] {
  if (deadline?.kind !== 'call') return [];
  const weeks = Math.floor((dayOf(deadline.on) - calendar.startOn) / 7);
  return [{ kind: 'call', call: deadline.id, on: deadline.on, weeks, certainty: deadline.certainty }];
}
