import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Explanation } from '../../../../src/domain/explanation.ts';
import { METHOD, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Check, Engine } from './engine.ts';
import { profileOf, type School, schools } from './schools.ts';
import { near } from './vectors.ts';

type Mean = Extract<Explanation, { kind: 'weighted-mean' }>;
type Gate = Extract<Explanation, { kind: 'gate' }>;

/** Every figure opens to its reasons: each can be worked out again from what its explanation shows. */
export const EXPLANATIONS: readonly Check[] = [
  {
    name: 'explanations: lead from every score and level back to the answers, for every school',
    run: (engine, runs) =>
      fc.assert(
        fc.property(schools, (school) => explains(engine, school)),
        { numRuns: runs, seed: 42 },
      ),
  },
  {
    name: 'explanations: show the groups that are large enough when the hidden ones are many together',
    run: (engine) => {
      const scoring = { ...METHOD, smallestGroup: { teacher: 2, leader: 3, coordinator: 3 } };
      const questionnaire = smallQuestionnaire([{ id: 'welcome', items: [{}] }], { scoring });
      const shown = (leaders: number, coordinators: number) => {
        const roles = ['teacher', 'teacher', ...Array(leaders).fill('leader'), ...Array(coordinators).fill('coordinator')];
        const responses = roles.map((role) => ({ role, answers: { 'welcome-1': { level: 2 as const } } }));
        const { items } = engine.scoreProfile({ questionnaire, scope: 'full', context: {}, responses });
        return items[0]?.explanation.kind === 'rated' ? items[0].explanation.groups.map(({ role }) => role) : [];
      };
      assert.deepEqual(shown(2, 1), ['teacher']);
      assert.deepEqual(shown(2, 0), []);
      assert.deepEqual(shown(1, 1), []);
      assert.deepEqual(shown(3, 1), []);
      assert.deepEqual(shown(3, 3), ['leader', 'coordinator', 'teacher']);
    },
  },
];

function explains(engine: Engine, school: School): void {
  const { overall, dimensions, items } = profileOf(engine, school);
  const applicable = dimensions.filter((one) => one.applicable);
  const overallScore = meanIn(overall.scoreExplanation);
  const raw = explainsScore(overallScore);
  near(overall.score.value ?? 0, overallScore.rated ? Math.min(overall.score.high, Math.max(overall.score.low, raw)) : 0);
  assert.deepEqual(overallScore.value, overall.score.value);
  assert.deepEqual(
    overallScore.parts.map(({ part }) => part),
    applicable.map(({ scoreExplanation }) => scoreExplanation),
  );
  explainsLevel(engine, gateIn(overall.levelExplanation), overall.level);
  for (const { dimension, score, level, scoreExplanation, levelExplanation } of dimensions) {
    const own = items.filter((item) => item.dimension === dimension);
    const mean = meanIn(scoreExplanation);
    assert.deepEqual([mean.of, mean.value, mean.low, mean.high], [dimension, score.value, score.low, score.high]);
    assert.deepEqual(
      mean.parts.map(({ part }) => part),
      own.map(({ explanation }) => explanation),
    );
    if (mean.rated) near(score.value, explainsScore(mean));
    explainsLevel(engine, gateIn(levelExplanation), level);
  }
}

/** Adds the contributions up; each is its share of the value it stands for. */
function explainsScore(mean: Mean): number {
  let total = 0;
  let shares = 0;
  const counted = mean.parts.filter(({ part }) => pointsOf(part) !== undefined);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  for (const { part, share, contribution, weight } of mean.parts) {
    const points = pointsOf(part);
    near(share, points === undefined ? 0 : weight / weights);
    near(contribution, points === undefined ? 0 : share * points);
    total += contribution;
    shares += share;
  }
  near(shares, counted.length > 0 ? 1 : 0);
  return total;
}

function explainsLevel(engine: Engine, gate: Gate, level: number | undefined): void {
  const { level: again, next } = engine.gate(gate.parts, METHOD.share);
  assert.deepEqual([gate.level, gate.next], [again, next]);
  assert.equal(level ?? 0, gate.level);
  assert.ok(gate.highest >= gate.level);
}

function pointsOf(part: Explanation): number | undefined {
  if (part.kind === 'rated') return 25 * part.value;
  return part.kind === 'weighted-mean' ? part.value : undefined;
}

function meanIn(explanation: Explanation): Mean {
  assert.ok(explanation.kind === 'weighted-mean');
  return explanation;
}

function gateIn(explanation: Explanation): Gate {
  assert.ok(explanation.kind === 'gate');
  return explanation;
}
