import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../web/src/profile/names.ts';
import { spokesOf } from '../../../web/src/profile/spokes.ts';
import { profile, questionnaire, texts } from '../fixtures/college.ts';

const names = namesOf(questionnaire, texts);

describe('spokesOf', () => {
  it('leaves out a dimension that does not apply: not hosting is no hole in the profile', () => {
    expect(spokesOf(profile, 3, names, 'codes').map(({ id }) => id)).toEqual(['leadership', 'outgoing']);
  });

  it('leaves a dimension with too few answers without a value', () => {
    const [, outgoing] = spokesOf(profile, 3, names, 'codes');
    expect(outgoing).toMatchObject({ value: undefined, mean: undefined, target: 3 });
  });

  it('shows the level, and the mean of the answers on the same scale', () => {
    expect(spokesOf(profile, 3, names, 'codes')[0]).toMatchObject({ value: 2, mean: 2.5 });
  });

  it('labels axes with names on a wide page and with codes on a narrow one', () => {
    expect(spokesOf(profile, 3, names, 'names')[0]?.lines).toEqual(['Direction and', 'leadership']);
    expect(spokesOf(profile, 3, names, 'codes')[0]?.lines).toEqual(['LEA']);
  });
});
