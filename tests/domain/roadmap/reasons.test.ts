import { describe, expect, it } from 'vitest';
import { gateLevel } from '../../../src/domain/scoring/gate.ts';
import { factsOf } from './helpers/checks.ts';
import { generatedSchool } from './helpers/generated.ts';
import { sampleRoadmap } from './helpers/samples.ts';
import { inputOf, planned, questionnaire } from './helpers/schools.ts';

// Recomputes every reason from the questionnaire, the answers and the dates of the roadmap; nothing of `reasons.ts` is used.
const DAY = 86_400_000;
const schools = [
  ...[3, 8, 12, 21, 33].map((seed) => ({
    name: `school ${seed}`,
    input: inputOf(generatedSchool(seed)),
    ...planned(generatedSchool(seed)),
  })),
  ...['alder', 'birch', 'cedar'].map((id) => ({ name: id, ...sampleRoadmap(id, '2026-11-22') })),
];

describe.each(schools)('why an action is in the plan of $name', ({ input, roadmap }) => {
  const { holding, levels } = factsOf(input);
  const { planning } = questionnaire;
  const itemOf = (id: string) => questionnaire.items.find((item) => item.id === id);
  const reasons = roadmap.actions.flatMap((action) => action.reasons.map((reason) => ({ action, reason })));
  const of = <Kind extends (typeof reasons)[number]['reason']['kind']>(kind: Kind) =>
    reasons.flatMap(({ action, reason }) =>
      reason.kind === kind ? [{ action, reason: reason as Extract<typeof reason, { kind: Kind }> }] : [],
    );
  /** Today's level, with what was done since. */
  const today = (item: string) => {
    let level = levels.get(item);
    for (const id of input.choices.done) {
      const raise = questionnaire.actions.find((one) => one.id === id)?.raises.find((one) => one.item === item);
      if (raise && level !== undefined && level < raise.to)
        level = Math.max(level, Math.min(raise.to, Math.max(level, raise.from) + 2));
    }
    return level;
  };
  /** Level of an item on a day: step by step, as far as actions that ended by then took it. */
  const levelOn = (item: string, day: string) => {
    const taken = roadmap.actions
      .filter(({ end }) => end <= day)
      .flatMap(({ raises }) => raises.filter((one) => one.item === item));
    let level = today(item) ?? 0;
    for (
      let next = taken.find(({ from, to }) => from <= level && level < to);
      next;
      next = taken.find(({ from, to }) => from <= level && level < to)
    )
      level = next.to;
    return level;
  };

  it('says what it raises, and the level that is really reached by then', () => {
    for (const { action, reason } of of('raises')) {
      expect(action.raises).toContainEqual({ item: reason.item, from: reason.from, to: reason.to });
      expect(reason.reaches, `${action.action}: ${reason.item}`).toBe(levelOn(reason.item, action.end));
    }
  });

  it('calls safety net and foundation what is one, and is below its level', () => {
    for (const { reason } of of('safety-net')) {
      expect(planning.safetyNet.items).toContain(reason.item);
      expect(reason.level).toBe(today(reason.item));
      expect(reason.level).toBeLessThan(planning.safetyNet.below);
      expect(planning.safetyNet.condition === undefined || holding.has(planning.safetyNet.condition)).toBe(true);
    }
    for (const { reason } of of('foundation')) {
      expect(planning.foundations.items).toContain(reason.item);
      expect(reason.level).toBe(today(reason.item));
      expect(reason.level).toBeLessThan(planning.foundations.below);
    }
  });

  it('says that an item keeps its dimension back only where the gate would otherwise open further, and the action helps', () => {
    for (const { action, reason } of of('blocks-next-level')) {
      expect(itemOf(reason.item)?.dimension).toBe(reason.dimension);
      const items = questionnaire.items.filter(({ dimension, id }) => dimension === reason.dimension && levels.has(id));
      const gate = (level: (id: string) => number) =>
        gateLevel(
          items.map(({ id }) => level(id)),
          items.map(({ weight }) => weight),
          items.map(({ core }) => core),
          questionnaire.scoring.share,
        );
      expect(gate((id) => levels.get(id) ?? 0)).toBe(reason.level - 1);
      expect(levels.get(reason.item) ?? 9).toBeLessThan(reason.level);
      const raise = action.raises.find(({ item }) => item === reason.item);
      expect(raise !== undefined && raise.from < reason.level).toBe(true);
    }
  });

  it('names the focus the school chose, or where most is missing, and touches it', () => {
    const chosen = input.context[planning.questions.focus];
    for (const { action, reason } of of('focus')) {
      if (roadmap.focus.chosen) expect(chosen).toContain(reason.dimension);
      expect(roadmap.focus.dimensions).toContain(reason.dimension);
      expect(action.raises.some(({ item }) => itemOf(item)?.dimension === reason.dimension)).toBe(true);
    }
  });

  it('counts the weeks to its call, and says how sure the day is', () => {
    for (const { action, reason } of of('call')) {
      expect(reason.on).toBe(action.deadline?.on);
      expect(reason.weeks).toBe(Math.floor((Date.parse(reason.on) - Date.parse(roadmap.startOn)) / (7 * DAY)));
      expect(
        roadmap.calls.some(({ id, on, certainty }) => id === reason.call && on === reason.on && certainty === reason.certainty),
      ).toBe(true);
    }
  });

  it('quotes rules and priorities that hold for the school', () => {
    for (const { action, reason } of of('mandatory')) {
      const rule = planning.mandatory[reason.rule];
      expect(rule?.actions).toContain(action.action);
      const when = rule?.when;
      if (when && 'condition' in when && when.condition) expect(holding.has(when.condition)).toBe(true);
      if (when && 'item' in when) expect(today(when.item)).toBeLessThanOrEqual(when.atMost);
    }
    for (const { action, reason } of of('priority')) {
      const priority = planning.priorities.find(({ id }) => id === reason.priority);
      expect(priority?.items).toContain(reason.item);
      expect(holding.has(priority?.condition ?? '')).toBe(true);
      expect(action.raises.some(({ item }) => item === reason.item)).toBe(true);
    }
    for (const { action } of of('pinned')) expect(input.choices.pinned).toContain(action.action);
  });

  it('is needed by what it says needs it', () => {
    for (const { action, reason } of of('prerequisite-of')) expect(action.unlocks).toContain(reason.action);
  });

  it('says of what is left out which planned action reaches its levels, and of no other', () => {
    for (const { action, reason } of roadmap.leftOut) {
      if (reason.kind === 'prerequisite') {
        const isPlanned = roadmap.actions.some((one) => one.action === reason.action);
        expect(reason.late === true, `${action} waits for ${reason.action}`).toBe(isPlanned);
      }
      if (reason.kind !== 'no-gain') continue;
      for (const { item, level, by } of reason.covered ?? []) {
        const other = roadmap.actions.find((one) => one.action === by);
        expect(
          other?.raises.some((raise) => raise.item === item && raise.from < level && raise.to >= level),
          `${action}: ${by}`,
        ).toBe(true);
        expect(questionnaire.actions.find(({ id }) => id === action)?.raises.some((raise) => raise.item === item)).toBe(true);
      }
      if (reason.unrated)
        expect(questionnaire.actions.find(({ id }) => id === action)?.raises.every(({ item }) => !levels.has(item))).toBe(true);
    }
  });
});

it('finds every kind of reason among these schools', () => {
  const kinds = new Set(
    schools.flatMap(({ roadmap }) => roadmap.actions.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))),
  );
  expect([...kinds].toSorted()).toEqual(
    expect.arrayContaining([
      'blocks-next-level',
      'call',
      'focus',
      'foundation',
      'mandatory',
      'pinned',
      'prerequisite-of',
      'priority',
      'raises',
      'safety-net',
    ]),
  );
});
