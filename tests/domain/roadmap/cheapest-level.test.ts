import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/questionnaire.ts';
import { cheapestLevel } from '../../../src/domain/roadmap/what-if/cheapest-level.ts';
import { gateLevel } from '../../../src/domain/scoring/gate.ts';
import { pathSentences } from '../../../src/domain/sentences/what-if.ts';
import type { LevelGoal } from '../../../src/domain/what-if.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { sampleRoadmap } from './helpers/samples.ts';
import { inputOf, questionnaire, version } from './helpers/schools.ts';

const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const LEVELS: readonly Level[] = [1, 2, 3, 4];
const GOALS: readonly LevelGoal[] = [
  ...LEVELS.map((level) => ({ level })),
  ...questionnaire.dimensions.flatMap(({ id }) => LEVELS.map((level) => ({ dimension: id, level }))),
];

describe.each(['alder', 'birch', 'cedar'])('the cheapest way of %s', (id) => {
  const { input, roadmap } = sampleRoadmap(id, '2026-11-22');
  const paths = GOALS.map((goal) => cheapestLevel(input, goal));
  const factor = questionnaire.planning.effort.factors[String(input.context.size)] ?? 1;

  /** Levels when some actions are done, by the two-step rule of the catalogue. */
  const levelsAfter = (actions: readonly string[]) => {
    const levels = new Map(
      input.profile.items.flatMap(({ item, level }) => (level === undefined ? [] : [[item, level as number]])),
    );
    const steps = new Map<string, Set<number>>();
    for (const action of actions)
      for (const { item, from, to } of questionnaire.actions.find((one) => one.id === action)?.raises ?? []) {
        const start = Math.max(levels.get(item) ?? 9, from);
        for (let step = start + 1; step <= Math.min(to, start + 2); step++)
          steps.set(item, (steps.get(item) ?? new Set()).add(step));
      }
    for (const [item, covered] of steps) {
      let level = levels.get(item) ?? 9;
      while (covered.has(level + 1)) level++;
      levels.set(item, level);
    }
    return levels;
  };
  const levelOf = (goal: LevelGoal, levels: ReadonlyMap<string, number>) => {
    const ofDimension = (dimension: string) => {
      const items = questionnaire.items.filter((item) => item.dimension === dimension && levels.has(item.id));
      return gateLevel(
        items.map((item) => levels.get(item.id) ?? 0),
        items.map(({ weight }) => weight),
        items.map(({ core }) => core),
        questionnaire.scoring.share,
      );
    };
    if (goal.dimension !== undefined) return ofDimension(goal.dimension);
    const rated = questionnaire.dimensions.filter(({ id: one }) =>
      questionnaire.items.some((item) => item.dimension === one && levels.has(item.id)),
    );
    return gateLevel(
      rated.map(({ id: one }) => ofDimension(one)),
      rated.map(({ weight }) => weight),
      rated.map(({ foundation }) => foundation),
      questionnaire.scoring.share,
    );
  };

  it('is not needed where the level is reached already, and only there', () => {
    for (const path of paths)
      expect(path.kind === 'reached', JSON.stringify(path.goal)).toBe(levelOf(path.goal, levelsAfter([])) >= path.goal.level);
  });

  it('reaches the level, with the days of its actions', () => {
    for (const path of paths) {
      if (path.kind !== 'found' && path.kind !== 'beyond-horizon') continue;
      const ids = path.actions.map(({ action }) => action);
      expect(levelOf(path.goal, levelsAfter(ids)), JSON.stringify(path.goal)).toBeGreaterThanOrEqual(path.goal.level);
      expect(path.personDays).toBeCloseTo(
        path.actions.reduce((sum, { personDays }) => sum + personDays, 0),
        9,
      );
      expect(path.atLeast).toBeLessThanOrEqual(path.personDays);
      for (const { action, personDays } of path.actions) {
        const days = questionnaire.actions.find((one) => one.id === action)?.personDays ?? 0;
        expect(personDays).toBe(Math.max(0.5, Math.floor(2 * days * factor + 0.5 + 1e-9) / 2));
      }
    }
  });

  it('has nothing to spare: without any one of its actions the level or the order is lost', () => {
    for (const path of paths) {
      if (path.kind !== 'found') continue;
      const ids = path.actions.map(({ action }) => action);
      for (const one of ids) {
        const others = ids.filter((other) => other !== one);
        const isNeeded = others.some((other) => {
          const needs = questionnaire.actions.find((action) => action.id === other);
          return (
            needs?.after.includes(one) ||
            needs?.afterAny.includes(one) ||
            needs?.grantPaid ||
            needs?.timing.kind === 'after-return' ||
            questionnaire.planning.restrictions.some(({ before }) => before?.first === one && before.then.includes(other))
          );
        });
        expect(
          isNeeded || levelOf(path.goal, levelsAfter(others)) < path.goal.level,
          `${one} for ${JSON.stringify(path.goal)}`,
        ).toBe(true);
      }
    }
  });

  it('says why a level is out of reach: what is short, or which steps nothing takes', () => {
    for (const path of paths) {
      if (path.kind === 'beyond-horizon' && path.because.kind !== 'terms')
        expect(path.because.needed).toBeGreaterThan(path.because.available);
      if (path.kind === 'beyond-horizon' && path.because.kind === 'terms')
        expect(path.because.unplaced.length).toBeGreaterThan(0);
      if (path.kind !== 'no-action') continue;
      for (const { item, level, reachable, actions, again } of path.missing) {
        expect(reachable).toBeLessThan(level);
        for (const action of [...actions.map((one) => one.action), ...again]) {
          const raises = questionnaire.actions.find((one) => one.id === action)?.raises.filter((raise) => raise.item === item);
          expect(
            raises?.some(({ from, to }) => from <= reachable && to > reachable),
            action,
          ).toBe(true);
        }
      }
    }
  });

  it('is said in whole sentences whose numbers are in the facts', () => {
    for (const path of paths) {
      const facts = JSON.stringify([path, roadmap.terms.map(({ from, to }) => [from, to])]);
      const lengths = 'actions' in path ? [path.actions.length] : 'missing' in path ? [path.missing.length - 3] : [];
      for (const sentence of pathSentences(says, roadmap.terms, path)) {
        expect(sentence).toMatch(/^[A-Z“].*\.$/);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        for (const number of sentence.replaceAll(/“[^”]*”: .*|“[^”]*”/g, '').match(/\d+(?:\.\d+)?/g) ?? [])
          expect(facts.includes(number) || lengths.includes(Number(number)), `${number} in ${sentence}`).toBe(true);
      }
    }
  });
});

describe('the cheapest way', () => {
  it('is the exact number of days where that is proven', () => {
    const input = inputOf({ levels: 1 });
    const path = cheapestLevel(input, { dimension: 'leadership', level: 2 });
    expect(path.kind).toBe('found');
    if (path.kind === 'found') expect(path.atLeast).toBe(path.personDays);
  });

  it('does not exist for a dimension that nobody rated', () => {
    const path = cheapestLevel(inputOf({ levels: 1 }), { dimension: 'hosting', level: 2 });
    expect(path).toEqual({ goal: { dimension: 'hosting', level: 2 }, kind: 'no-action', missing: [] });
  });
});
