import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../../src/domain/plan-explanation.ts';
import type { PlanBudget } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { explainPlan } from '../../../src/domain/roadmap/explaining/explain-plan.ts';
import {
  droppedSentences,
  forcedSentences,
  laterSentences,
  moreCapacitySentences,
} from '../../../src/domain/sentences/plan-explanation.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { generatedSchool } from './helpers/generated.ts';
import { sampleRoadmap } from './helpers/samples.ts';
import { inputOf, planned, questionnaire, version } from './helpers/schools.ts';

const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const LITTLE: PlanBudget = { name: 'worker', search: 40, bound: 0 };
const generated = [4, 9].map((seed) => {
  const school = generatedSchool(seed);
  return { name: `school ${seed}`, input: inputOf(school), ...planned(school) };
});
const samples = ['alder', 'birch', 'cedar'].map((id) => ({ name: id, ...sampleRoadmap(id, '2026-11-22') }));

describe.each([...samples, ...generated])('the explanation of the plan of $name', ({ input, plan, roadmap }) => {
  const explained = explainPlan({ ...input, plan, budget: LITTLE });
  const { instance, index, candidates, items } = compilePlan(input);
  const terms = new Map(plan.placements.map(({ action, term }) => [action, term]));
  /** Value and problems of a plan by start terms, by code that shares nothing with the search. */
  const read = (starts: ReadonlyMap<ActionId, number>, changed = instance) =>
    verifyPlan(
      changed,
      candidates.map(({ action }) => starts.get(action.id) ?? -1),
    );
  const changed = ({ added, removed, moved }: PlanChange) => {
    const starts = new Map(terms);
    for (const { action, term } of removed) {
      expect(starts.get(action)).toBe(term);
      starts.delete(action);
    }
    for (const { action, from, to } of moved) {
      expect(starts.get(action)).toBe(from);
      starts.set(action, to);
    }
    for (const { action, term } of added) {
      expect(starts.has(action)).toBe(false);
      starts.set(action, term);
    }
    return starts;
  };
  const percent = (value: number) => Math.round((100 * value) / plan.value);

  it('is about the plan as it is', () => {
    expect(explained.value).toBe(plan.value);
    const free = roadmap.actions.filter(({ status }) => status === 'planned').map(({ action }) => action);
    expect(explained.actions.map(({ action }) => action).toSorted()).toEqual(free.toSorted());
  });

  it('says what is lost with an action and all that needs it, and nothing else falls', () => {
    for (const { action, dropped } of explained.actions) {
      const left = new Map(terms);
      for (const one of [action, ...dropped.together]) left.delete(one);
      const { feasible, value } = read(left);
      expect(feasible, action).toBe(true);
      expect(dropped.value, action).toBe(plan.value - value);
      expect(dropped.percent, action).toBe(percent(dropped.value));
      for (const one of dropped.together) {
        const kept = new Map(left).set(one, terms.get(one) ?? 0);
        expect(read(kept).feasible, `${one} without ${action}`).toBe(false);
      }
    }
  });

  it('says which levels are lost at the end, from the steps that the actions raise', () => {
    const levels = (starts: ReadonlyMap<ActionId, number>) =>
      items.map((item, i) => {
        const covered = new Set<number>();
        for (const id of starts.keys())
          for (const effect of instance.actions[index.get(id) ?? -1]?.effects ?? [])
            if (effect.item === i) for (let step = effect.from + 1; step <= effect.to; step++) covered.add(step);
        let level = instance.items[i]?.level ?? 0;
        while (covered.has(level + 1)) level++;
        return { item: item.id, level };
      });
    const now = levels(terms);
    for (const { action, dropped } of explained.actions) {
      const left = new Map(terms);
      for (const one of [action, ...dropped.together]) left.delete(one);
      const lost = levels(left).flatMap(({ item, level }, i) =>
        level < (now[i]?.level ?? 0) ? [{ item, with: now[i]?.level, without: level }] : [],
      );
      expect(dropped.items, action).toEqual(lost);
      const end = roadmap.progress.at(-1);
      for (const { dimension, with: level } of dropped.dimensions)
        expect(end?.dimensions.find((one) => one.dimension === dimension)?.level).toBe(level);
      if (dropped.overall) expect(dropped.overall.with).toBe(end?.overall);
    }
  });

  it('says what a later start costs, and whether it fits', () => {
    for (const { action, later } of explained.actions) {
      if (!later) continue;
      const { value, problems } = read(
        changed({ ...later, added: [], moved: [...later.moved, { action, from: terms.get(action) ?? 0, to: later.term }] }),
      );
      expect(later.term, action).toBeGreaterThan(terms.get(action) ?? 0);
      expect(later.value, action).toBe(plan.value - value);
      expect(later.fits, action).toBe(problems.length === 0);
      expect(
        problems.every(({ kind }) => ['capacity', 'open-actions', 'budget'].includes(kind)),
        action,
      ).toBe(true);
    }
  });

  it('says what an action that is not chosen would displace', () => {
    for (const one of explained.notChosen) {
      expect(terms.has(one.action)).toBe(false);
      if (!one.possible) continue;
      const { feasible, value } = read(changed({ ...one, added: [...one.added, { action: one.action, term: one.term }] }));
      expect(feasible, one.action).toBe(true);
      expect(one.value, one.action).toBe(plan.value - value);
      expect(one.percent).toBe(percent(one.value));
    }
  });

  it('says what twice the days would change, and never loses by it', () => {
    const { doubled } = explained;
    const double = {
      ...instance,
      cap: instance.cap.map((days) => 2 * days),
      roleCap: instance.roleCap.map((role) => role.map((days) => 2 * days)),
    };
    const { feasible, value } = read(changed(doubled), double);
    expect(feasible).toBe(true);
    expect(doubled.value).toBe(plan.value - value);
    expect(doubled.value).toBeLessThanOrEqual(0);
  });

  it('can be said in whole sentences whose numbers are in the facts', () => {
    const check = (sentences: readonly string[], fact: object) => {
      const known = numbersOf(fact);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[A-Z“].*\.$/);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        for (const number of sentence.replaceAll(/“[^”]*”|term \d{4}/g, '').match(/\d+/g) ?? [])
          expect(known.has(Number(number)), `${number} in ${sentence}`).toBe(true);
      }
    };
    for (const action of explained.actions) {
      check(droppedSentences(says, action), action.dropped);
      check(laterSentences(says, roadmap.terms, action), action.later ?? {});
    }
    for (const one of explained.notChosen) check(forcedSentences(says, roadmap.terms, one), one);
    check(moreCapacitySentences(says, explained.doubled), explained.doubled);
  });
});

/** Every number of a fact, what is more than the few that are named in its lists, and both signs of a percentage. */
function numbersOf(fact: unknown, found = new Set<number>()): ReadonlySet<number> {
  if (typeof fact === 'number') found.add(Math.abs(fact));
  if (Array.isArray(fact)) found.add(fact.length - 3);
  if (typeof fact === 'object' && fact !== null) {
    for (const value of Object.values(fact)) numbersOf(value, found);
    if ('dimensions' in fact && 'items' in fact && Array.isArray(fact.dimensions) && Array.isArray(fact.items))
      found.add(fact.dimensions.length + fact.items.length + ('overall' in fact ? 1 : 0) - 4);
  }
  return found;
}

describe('the sentences of an explanation', () => {
  it('name at most three actions, and count the others', () => {
    const together = ['kick-off', 'needs-collection', 'emergency-plan', 'code-of-conduct'];
    const dropped = { value: 5, percent: 0, items: [], dimensions: [], together };
    expect(droppedSentences(says, { dropped })).toEqual([
      'Without it the plan loses hardly any of its worth.',
      'Then “Hold a half-day kick-off”, “Collect the needs of learners, staff and employers”, “Write an emergency and insurance plan” and one more cannot be done either.',
    ]);
  });

  it('say that something cannot be', () => {
    expect(laterSentences(says, [], {})).toEqual(['It cannot start later in this plan.']);
    expect(forcedSentences(says, [], { action: 'kick-off', possible: false })).toEqual([
      '“Hold a half-day kick-off” has no place in this plan, whatever gives way.',
    ]);
  });

  it('say what more days bring', () => {
    const more = { factor: 2, value: -100, percent: -12, added: [{ action: 'kick-off', term: 0 }], removed: [], moved: [] };
    expect(moreCapacitySentences(says, more)).toEqual([
      'With 2 times the days the plan is worth 12 % more.',
      '“Hold a half-day kick-off” is new.',
    ]);
  });
});
