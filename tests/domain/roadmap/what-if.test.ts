import { describe, expect, it } from 'vitest';
import { completeContext } from '../../../src/domain/context.ts';
import { type PlanBudget, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import type { ActionId } from '../../../src/domain/questionnaire.ts';
import { compilePlan, type PlanInput } from '../../../src/domain/roadmap/compile.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { whatIf } from '../../../src/domain/roadmap/what-if/what-if.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import { whatIfInShort, whatIfSentences } from '../../../src/domain/sentences/what-if.ts';
import type { WhatIf, WhatIfChange } from '../../../src/domain/what-if.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { generatedSchool } from './helpers/generated.ts';
import { sampleRoadmap } from './helpers/samples.ts';
import { inputOf, questionnaire, version } from './helpers/schools.ts';

const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const LITTLE: PlanBudget = { name: 'worker', search: 30, bound: 0 };
/** The last of them has an action that runs already and would go on after the plan. */
const SEEDS = [...Array.from({ length: 19 }, (_, index) => 200 + index), 1064];

/** Changes that only allow more. */
function relaxations(input: PlanInput): readonly WhatIfChange[] {
  const context = completeContext(questionnaire, input.context).values;
  const years = Number(context[questionnaire.planning.questions.horizon] ?? 1);
  return [
    { kind: 'capacity', factor: 1.1 },
    { kind: 'capacity', factor: 3 },
    { kind: 'days', perTerm: 1 },
    { kind: 'days', perTerm: 2, role: 'coordinator' },
    { kind: 'budget', perYear: 2 * Number(context[questionnaire.planning.questions.budget] ?? 0) + 400 },
    { kind: 'horizon', years: years + 1 },
  ];
}

/** The plan as it would be, put together from the facts. */
function changed({ placements }: StoredPlan, { added, removed, moved }: WhatIf): ReadonlyMap<ActionId, number> {
  const starts = new Map(placements.map(({ action, term }) => [action, term]));
  for (const { action, term } of removed) {
    expect(starts.get(action)).toBe(term);
    starts.delete(action);
  }
  for (const { action, from, to } of moved) {
    expect(starts.get(action)).toBe(from);
    starts.set(action, to);
  }
  for (const { action, term } of added) starts.set(action, term);
  return starts;
}

describe('what if', () => {
  it('one more day per term for every role moves at most one action in twenty, and no plan is worth less', () => {
    const found = Array.from({ length: 30 }, (_, index) => {
      const input = inputOf(generatedSchool(index + 1));
      const { plan } = planRoadmap({ ...input, budget: WORKER_BUDGET });
      return { plan, result: whatIf({ ...input, plan, change: { kind: 'days', perTerm: 1 }, budget: WORKER_BUDGET }) };
    });
    const planned = found.reduce((sum, { plan }) => sum + plan.placements.length, 0);
    const touched = found.reduce((sum, { result }) => sum + result.moved.length + result.removed.length, 0);
    expect(planned).toBeGreaterThan(500);
    expect(touched / planned).toBeLessThanOrEqual(0.05);
    expect(found.every(({ result }) => result.after >= result.before)).toBe(true);
  });

  it.each(SEEDS)('school %i could do more: its plan stays possible, and is never worth less', (seed) => {
    const input = inputOf(generatedSchool(seed));
    const { plan } = planRoadmap({ ...input, budget: LITTLE });
    for (const change of relaxations(input)) {
      const result = whatIf({ ...input, plan, change, budget: LITTLE });
      expect(result.fits, JSON.stringify(change)).toBe(true);
      expect(result.after, JSON.stringify(change)).toBeGreaterThanOrEqual(result.before);
      if (change.kind === 'capacity' || change.kind === 'days') expect(result.before).toBe(plan.value);
    }
  });

  it.each(SEEDS.slice(0, 8))('school %i had other days: the changed plan keeps them, and its worth is right', (seed) => {
    const input = inputOf(generatedSchool(seed));
    const { plan } = planRoadmap({ ...input, budget: LITTLE });
    const { instance, candidates } = compilePlan(input);
    for (const factor of [0.5, 0.9, 1.2, 2]) {
      const result = whatIf({ ...input, plan, change: { kind: 'capacity', factor }, budget: LITTLE });
      const other = {
        ...instance,
        cap: instance.cap.map((days) => days * factor),
        roleCap: instance.roleCap.map((role) => role.map((days) => days * factor)),
      };
      const starts = changed(plan, result);
      const verdict = verifyPlan(
        other,
        candidates.map(({ action }) => starts.get(action.id) ?? -1),
      );
      expect(verdict.problems.filter(({ kind }) => kind !== 'capacity' || factor >= 1)).toEqual([]);
      expect(result.after).toBe(verdict.value);
      expect(result.value).toBe(result.before - result.after);
    }
  });

  it('without an own change, changes nothing for the worse: same days, same money', () => {
    const { input, plan } = sampleRoadmap('birch', '2026-11-22');
    const result = whatIf({ ...input, plan, change: { kind: 'capacity', factor: 1 }, budget: LITTLE });
    expect(result.before).toBe(plan.value);
    expect(result.after).toBeGreaterThanOrEqual(plan.value);
  });

  it.each([
    { kind: 'posts', role: 'coordinator', posts: 1 },
    { kind: 'shared-days', perYear: 60 },
  ] as const)('more working time, said as an answer of the context, is never worth less: %j', (change) => {
    const { input, plan } = sampleRoadmap('alder', '2026-11-22');
    const result = whatIf({ ...input, plan, change });
    expect(result.fits).toBe(true);
    expect(result.after).toBeGreaterThan(result.before);
    expect(result.added.length).toBeGreaterThan(0);
  });

  it('another focus moves the plan towards it', () => {
    const { input, plan } = sampleRoadmap('cedar', '2026-11-22');
    const result = whatIf({ ...input, plan, change: { kind: 'focus', dimensions: ['partners'] } });
    const dimensionOf = (id: ActionId) =>
      questionnaire.actions.find((action) => action.id === id)?.raises.map(({ item }) => item);
    const partners = questionnaire.items.filter(({ dimension }) => dimension === 'partners').map(({ id }) => id);
    expect(result.added.some(({ action }) => dimensionOf(action)?.some((item) => partners.includes(item)))).toBe(true);
    const last = result.levels.at(-1)?.dimensions.find(({ dimension }) => dimension === 'partners');
    expect(last && last.after > last.before).toBe(true);
  });

  it('a shorter horizon says that the plan is no longer possible', () => {
    const { input, plan } = sampleRoadmap('birch', '2026-11-22');
    const result = whatIf({ ...input, plan, change: { kind: 'horizon', years: 1 }, budget: LITTLE });
    expect(result.fits).toBe(false);
    expect(result.removed.length).toBeGreaterThan(0);
  });

  it('levels are those of both plans, with the last day of the term', () => {
    const { input, plan, roadmap } = sampleRoadmap('alder', '2026-11-22');
    const result = whatIf({ ...input, plan, change: { kind: 'capacity', factor: 2 } });
    expect(result.levels.length).toBeGreaterThan(0);
    for (const { term, on, overall, dimensions } of result.levels) {
      const now = roadmap.progress.find((one) => one.term === term);
      expect(on).toBe(roadmap.terms[term]?.to);
      if (overall) expect(overall.before).toBe(now?.overall);
      for (const { dimension, before, after } of dimensions) {
        expect(before).toBe(now?.dimensions.find((one) => one.dimension === dimension)?.level);
        expect(after).not.toBe(before);
      }
    }
    expect(result.totals.before).toEqual({
      actions: roadmap.totals.actions,
      personDays: roadmap.totals.personDays,
      cost: roadmap.totals.cost,
    });
  });
});

describe('the sentences of a what-if', () => {
  const { input, plan } = sampleRoadmap('alder', '2026-11-22');
  const CHANGES: readonly (readonly [WhatIfChange, RegExp])[] = [
    [{ kind: 'capacity', factor: 1.5 }, /^With 1\.5 times the days, /],
    [{ kind: 'days', perTerm: 1 }, /^With one more day in each term for every role, /],
    [{ kind: 'days', perTerm: -2, role: 'coordinator' }, /^With 2 days less in each term \(International coordinator\), /],
    [{ kind: 'posts', role: 'coordinator', posts: 0.5 }, /^With 0\.5 full-time posts \(International coordinator\), /],
    [{ kind: 'shared-days', perYear: 30 }, /^With 30 days a year of each other role, /],
    [{ kind: 'budget', perYear: 5000 }, /^With 5,000 euro of own money a year, /],
    [{ kind: 'horizon', years: 3 }, /^Over 3 years, /],
    [{ kind: 'focus', dimensions: ['partners', 'staff'] }, /^With the focus on “Partners, networks and working life” and “Staff/],
    [{ kind: 'target', level: 4 }, /^With level 4 as the target, /],
  ];

  it.each(CHANGES)('%j are whole, and their numbers are in the facts', (change, start) => {
    const result = whatIf({ ...input, plan, change, budget: LITTLE });
    const sentences = [whatIfInShort(says, result), ...whatIfSentences(says, result)];
    expect(sentences[0]).toMatch(start);
    const facts = JSON.stringify(result);
    const others = [result.added, result.removed, result.moved].flatMap(({ length }) => [String(length), String(length - 3)]);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      for (const number of sentence.replaceAll(/“[^”]*”/g, '').match(/\d+(?:[.,]\d+)*/g) ?? [])
        expect(facts.includes(number.replace(',', '')) || others.includes(number), `${number} in ${sentence}`).toBe(true);
    }
  });
});
