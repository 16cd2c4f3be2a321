import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/domain/cohort/cohort.ts';
import { makeRelease } from '../../../src/domain/cohort/make-release.ts';
import type { GroupFigures, MadeRelease } from '../../../src/domain/cohort/release.ts';
import { MIX, PARAMETERS, QUESTIONNAIRE, type SmallSchool, school } from './helpers/cohort.ts';

const make = (members: readonly Member[], earlier: readonly MadeRelease[] = []): MadeRelease =>
  makeRelease({
    questionnaire: QUESTIONNAIRE,
    parameters: PARAMETERS,
    number: earlier.length + 1,
    round: 1,
    on: '2026-11-22',
    members,
    mix: MIX,
    earlier,
  });

/** Schools numbered from `from`, with the levels of one dimension in turn. */
const schools = (levels: readonly (0 | 1 | 2 | 3 | 4)[], rest: Omit<SmallSchool, 'number'>, from = 1): readonly Member[] =>
  levels.map((level, at) => school({ ...rest, number: from + at, levels: { lea: level } }));

const whole = ({ release }: MadeRelease): GroupFigures | undefined => release.groups[0];
const group = ({ release }: MadeRelease, value: string) => release.groups.find((one) => one.value === value);

describe('a release', () => {
  it('counts schools by level where enough of them are hidden, or all show themselves', () => {
    const shown = make(schools([0, 1, 1, 2, 4], { appearance: 'named' }));
    expect(whole(shown)?.dimensions.lea).toEqual({ schools: 5, mean: 1.6, counts: [1, 2, 1, 0, 1], quartiles: [1, 1, 2] });
  });
  it('gives only a mean between six and nine hidden schools', () => {
    const made = make(schools([0, 1, 1, 2, 4, 3], { appearance: 'aggregate' }));
    expect(whole(made)?.dimensions.lea).toEqual({ schools: 6, mean: 1.8 });
  });
  it('says nothing about five hidden schools: one of them could look, and see four', () => {
    const made = make([...schools([0, 1, 1, 2, 4], { appearance: 'aggregate' }), ...schools([1, 2, 3], {}, 50)]);
    expect(whole(made)).toEqual({ value: undefined, schools: undefined, dimensions: {}, items: {}, actions: {} });
  });
  it('says nothing about fewer than five schools, even if all show themselves', () => {
    expect(whole(make(schools([0, 1, 1, 2], { appearance: 'named' })))?.schools).toBeUndefined();
  });
  it('hides what all hidden schools agree on', () => {
    const made = make([...schools([2, 2, 2, 2, 2, 2], { appearance: 'aggregate' }), ...schools([0, 4], {}, 50)]);
    expect(whole(made)?.dimensions.lea).toBeUndefined();
    expect(whole(made)?.schools).toBe(8);
  });
  it('hides a group whose complement would be too small', () => {
    const small = schools([0, 1, 2, 3, 4, 0, 1], { appearance: 'aggregate', size: 'small' });
    const large = schools([1, 2, 3], { appearance: 'aggregate', size: 'large' }, 50);
    expect(group(make([...small, ...large]), 'small')).toBeUndefined();
    const larger = schools([1, 2, 3, 4, 1, 0], { appearance: 'aggregate', size: 'large' }, 50);
    expect(group(make([...small, ...larger]), 'small')?.dimensions.lea).toEqual({ schools: 7, mean: 1.6 });
  });
  it('takes its figures over from the one before while too few have joined', () => {
    const before = make(schools([0, 1, 2, 3, 4, 0, 1], { appearance: 'aggregate' }));
    const after = make(schools([0, 1, 2, 3, 4, 0, 1, 4], { appearance: 'aggregate' }), [before]);
    expect(whole(after)?.dimensions.lea).toEqual({ ...whole(before)?.dimensions.lea, from: 1 });
    const enough = make(schools([0, 1, 2, 3, 4, 0, 1, 4, 4, 3, 3, 2, 1], { appearance: 'aggregate' }), [before, after]);
    expect(whole(enough)?.dimensions.lea?.schools).toBe(13);
  });
  it('says nothing where one school has left, and counts anew once enough have changed', () => {
    const members = schools([0, 1, 2, 3, 4, 0, 1, 2], { appearance: 'aggregate' });
    const before = make(members);
    const after = make(members.slice(1), [before]);
    expect(whole(after)?.dimensions.lea).toBeUndefined();
    const joined = schools([4, 3, 1, 0, 2], { appearance: 'aggregate' }, 50);
    expect(whole(make([...members.slice(1), ...joined], [before, after]))?.dimensions.lea?.schools).toBe(12);
  });
  it('leaves out a school that showed itself before it chose to be counted only', () => {
    const members = schools([0, 1, 2, 3, 4, 0], { appearance: 'aggregate' });
    const known = { ...school({ number: 99, appearance: 'aggregate', levels: { lea: 4 } }), wasShown: true as const };
    expect(whole(make([...members, known]))?.schools).toBe(6);
  });
  it('holds no name and no number of a school', () => {
    const { release } = make(schools([0, 1, 2, 3, 4, 0], { appearance: 'named', name: 'Alder' }, 4711));
    expect(JSON.stringify(release)).not.toMatch(/Alder|47\d\d/);
  });
});
