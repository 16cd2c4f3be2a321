import { describe, expect, it } from 'vitest';
import { country, find } from '../../../src/catalogue/catalogue.ts';
import { changedContext } from '../../../src/domain/roadmap/what-if/changed-context.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import { leversOf } from '../../../web/src/roadmap/what-if/levers.ts';

const found = find('vet-internationalisation', '1.0.0');
const neutral = country('neutral');
if (!found || !neutral) throw new Error('the questionnaire is missing');
const { questionnaire, contextSchema, calendar } = found;
const texts = found.texts('en');
const catalogueTexts = found.catalogueTexts('en');
const names = namesOf(questionnaire, texts);
const version = { questionnaire, contextSchema, calendar, texts, catalogueTexts, names, countries: [neutral] };

describe('the figures of a school that can be moved', () => {
  const context = { size: 'from-300', 'coordinator-posts': 0.25, 'own-budget': 4250, 'other-staff-days': 12 };
  const levers = leversOf(version, context);

  it('are working time, money, horizon and target, each at what holds today, given or assumed', () => {
    expect(levers.map(({ question, now }) => [question, now])).toEqual([
      ['coordinator-posts', 0.25],
      ['other-staff-days', 12],
      ['own-budget', 4250],
      ['horizon', 2],
      ['target', 3],
    ]);
  });

  it('move in steps that meet what holds today', () => {
    for (const { now, from, to, step } of levers) {
      expect((now - from) / step).toBeCloseTo(Math.round((now - from) / step), 9);
      expect(from).toBeLessThan(now);
      expect(to).toBeGreaterThan(now);
    }
  });

  it('change exactly their own answer of the context', () => {
    for (const { question, change, to } of levers)
      expect(changedContext({ questionnaire, context }, change(to))).toEqual({ ...context, [question]: to });
  });

  it('stay within what the question allows', () => {
    const [posts] = leversOf(version, { 'coordinator-posts': 15 });
    expect(posts?.to).toBe(20);
  });
});
