import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { answersTo, smallQuestionnaire } from '../helpers/questionnaire.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/scoring.md'), 'utf8');
const section = page.slice(page.indexOf('## A worked example'), page.indexOf('## Mathematics'));
const { weights, core, answers } = JSON.parse(section.match(/```json\n(.*?)```/s)?.[1] ?? '{}');
const rows = [...section.matchAll(/^\| ([a-z ]+) \| (.*) \| ([\d.]+) \|$/gm)].map(
  ([, figure, , value]) => [figure, Number(value)] as const,
);

describe('the worked example of docs/scoring.md', () => {
  const items = weights.map((weight: number, index: number) => ({ weight, core: core.includes(index + 1) }));
  const questionnaire = smallQuestionnaire([{ id: 'welcome', items }]);
  const responses = [{ role: 'leader', answers: answersTo('welcome', answers) }];
  const [dimension] = scoreProfile({ questionnaire, scope: 'full', context: {}, responses }).dimensions;
  const figures: Readonly<Record<string, number | undefined>> = {
    score: dimension?.score.value,
    worst: dimension?.score.low,
    best: dimension?.score.high,
    answered: dimension?.confidence.answered,
    level: dimension?.level,
    'highest level': dimension?.highestLevel,
    'interval from': dimension?.score.interval[0],
    'interval to': dimension?.score.interval[1],
  };
  it('has a row for every figure', () => {
    expect(rows.map(([figure]) => figure)).toEqual(Object.keys(figures));
  });
  it.each(rows)('%s is %d', (figure, value) => {
    expect(figures[figure ?? '']).toBeCloseTo(value, 3);
  });
});
