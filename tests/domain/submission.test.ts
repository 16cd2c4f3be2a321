import { describe, expect, it } from 'vitest';
import { find } from '../../src/catalogue/catalogue.ts';
import type { Answers } from '../../src/domain/answers.ts';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { standsSince } from '../../src/domain/stands-since.ts';
import { changeSinceSubmission, outlineOf } from '../../src/domain/submission.ts';

const version = find('vet-internationalisation', '1.0.0');
const alder = version?.examples.find(({ id }) => id === 'alder');
if (!version || !alder) throw new Error('the sample school is gone');
const { questionnaire } = version;
const [first] = questionnaire.dimensions;
const items = questionnaire.items.filter(({ dimension }) => dimension === first?.id).map(({ id }) => id);
const profileOf = (answers: Answers, scope = alder.scope) =>
  scoreProfile({
    questionnaire,
    scope,
    context: alder.context,
    responses: [{ role: questionnaire.scoring.groups[0]?.role ?? '', answers }],
    figures: alder.figures,
  });
const all = (level: 0 | 1 | 2 | 4): Answers => Object.fromEntries(items.map((item) => [item, { level }]));
const spring = outlineOf(profileOf({ ...alder.answers, ...all(1) }), { strategy: 3 });

describe('a later round of answers', () => {
  it('shows the dimension whose level rose, and nothing else', () => {
    const { scope, dimensions } = changeSinceSubmission(spring, profileOf({ ...alder.answers, ...all(2) }));
    expect(scope).toBe('same');
    expect(dimensions).toHaveLength(questionnaire.dimensions.length);
    expect(dimensions.filter(({ way }) => way === 'up')).toEqual([{ dimension: first?.id, from: 1, to: 2, way: 'up' }]);
    expect(dimensions.filter(({ way }) => way === 'down')).toEqual([]);
  });
  it('names the items that moved', () => {
    const asked = profileOf(alder.answers).items.filter(({ item }) => items.includes(item));
    const change = changeSinceSubmission(spring, profileOf({ ...alder.answers, ...all(0) }));
    expect(change.items).toEqual(asked.map(({ item }) => ({ item, dimension: first?.id, from: 1, to: 0, way: 'down' })));
  });
  it('moves nothing while every answer is the same', () => {
    const { overall, dimensions, items: moved } = changeSinceSubmission(spring, profileOf({ ...alder.answers, ...all(1) }));
    expect(['same', 'none']).toContain(overall.way);
    expect(dimensions.every(({ way }) => way === 'same' || way === 'none')).toBe(true);
    expect(moved).toEqual([]);
  });
  it('tells a level that is rated only now, or only then, from one that moved', () => {
    const empty = outlineOf(profileOf({}), {});
    const began = changeSinceSubmission(empty, profileOf(all(2))).dimensions[0];
    expect(began).toMatchObject({ from: empty.dimensions[first?.id ?? ''], to: 2 });
    const none = { ...empty, dimensions: {} };
    expect(changeSinceSubmission(none, profileOf(all(2))).dimensions[0]).toMatchObject({ from: undefined, to: 2, way: 'began' });
  });
  it('says that other questions were asked', () => {
    const other = questionnaire.scopes.find(({ id }) => id !== alder.scope)?.id ?? '';
    expect(changeSinceSubmission(spring, profileOf(alder.answers, other)).scope).toBe('different');
  });
  it('asks of an answer whether it is still true until its version grows', () => {
    expect(standsSince(spring, 'strategy', 3)).toBe(true);
    expect(standsSince(spring, 'strategy', 4)).toBe(false);
    expect(standsSince(spring, 'never-asked', 0)).toBe(false);
  });
});
