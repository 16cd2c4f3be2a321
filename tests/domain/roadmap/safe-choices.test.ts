import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { type PlanBudget, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { keepOrPlan, planRoadmap, verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { safeChoices } from '../../../src/domain/roadmap/safe-choices.ts';
import { safeSentence } from '../../../src/domain/sentences/roadmap.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { sampleInput } from './helpers/samples.ts';
import { questionnaire, version } from './helpers/schools.ts';

const BROWSER: PlanBudget = { name: 'slow-browser', search: 300, bound: 50 };
const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };

describe.each(['alder', 'birch', 'cedar'])('the safe choices of %s', (id) => {
  const input = sampleInput(id, '2026-11-23');
  const { plan, roadmap } = planRoadmap({ ...input, budget: BROWSER });
  const safe = plan.safe ?? [];

  it('are part of the plan, and some of it only', () => {
    const chosen = plan.placements.map(({ action }) => action);
    expect(safe.every((action) => chosen.includes(action))).toBe(true);
    expect(safe.length).toBeGreaterThan(0);
    expect(roadmap.actions.flatMap((one) => (one.safe ? [one.action] : [])).toSorted()).toEqual([...safe].toSorted());
  });

  it('stay when all efforts are a range lower or higher, by a catalogue with other days', () => {
    const { effortRange } = questionnaire.planning;
    for (const factor of [1 - effortRange, 1 + effortRange]) {
      const actions = questionnaire.actions.map((action) => ({ ...action, personDays: action.personDays * factor }));
      const other = { ...input, questionnaire: { ...questionnaire, actions } };
      const again = planRoadmap({ ...other, budget: WORKER_BUDGET, previous: plan }).plan.placements;
      expect(again.map(({ action }) => action)).toEqual(expect.arrayContaining([...safe]));
    }
  });

  it('are kept with the plan, and read without planning again', () => {
    const { choices: _, ...rest } = input;
    const verified = verifyStoredPlan({ ...rest, proposed: plan });
    expect(isFault(verified) ? verified : verified.plan).toEqual(plan);
    expect(keepOrPlan({ ...input, plan, budget: WORKER_BUDGET })).toEqual({ plan, roadmap });
  });
});

describe('safe choices', () => {
  const input = sampleInput('birch', '2026-11-23');
  const { plan } = planRoadmap({ ...input, budget: BROWSER });

  it('are not looked for in a Worker', () => {
    expect(planRoadmap({ ...input, budget: WORKER_BUDGET }).plan.safe).toBeUndefined();
  });

  it('are only informative: what is not in the plan is dropped, and nothing else changes', () => {
    const { choices: _, ...rest } = input;
    const verified = verifyStoredPlan({
      ...rest,
      proposed: { ...plan, safe: ['no-such-action', plan.placements[0]?.action ?? ''] },
    });
    expect(isFault(verified) ? verified : verified.plan.safe).toEqual([plan.placements[0]?.action]);
  });

  it('are fewer, the wider the range of the estimates is', () => {
    const wide = { ...questionnaire, planning: { ...questionnaire.planning, effortRange: 0.8 } };
    const narrow = { ...questionnaire, planning: { ...questionnaire.planning, effortRange: 0.01 } };
    const count = (asked: typeof questionnaire) => safeChoices({ ...input, questionnaire: asked }, plan.placements).length;
    expect(count(wide)).toBeLessThan(count(narrow));
  });

  it('are said in words, with the range', () => {
    expect(safeSentence(says, { safe: { range: 0.3 } })).toBe(
      'A safe choice: it stays in the plan even if all work takes 30 % less or more time.',
    );
    expect(safeSentence(says, {})).toBeUndefined();
  });
});
