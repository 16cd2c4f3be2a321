import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../src/domain/cohort/make-release.ts';
import { mayShow } from '../../../src/domain/cohort/may-show.ts';
import { detailsOf, roomOf } from '../../../src/domain/cohort/room.ts';
import { isFault } from '../../../src/domain/fault.ts';
import { MIX, PARAMETERS, QUESTIONNAIRE, school } from './helpers/cohort.ts';

const cohort = { name: 'Network', purpose: 'Learning', questionnaire: { id: 'small', version: '1.0.0' }, rounds: [] };
const hidden = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    school({ number: 100 + at, appearance: 'aggregate', levels: { lea: at % 2 === 0 ? 1 : 2 }, items: { 'lea-1': 3 } }),
  );
const release = (count: number) =>
  makeRelease({
    questionnaire: QUESTIONNAIRE,
    parameters: PARAMETERS,
    number: 1,
    round: 1,
    on: '2026-11-22',
    members: hidden(count),
    mix: MIX,
    earlier: [],
  });

describe('what a cohort shows', () => {
  it('has no row and no detail of a school that is only counted', () => {
    const members = [
      ...hidden(2),
      school({ number: 1, name: 'Oak' }),
      school({ number: 2, appearance: 'alias', name: 'A hill' }),
    ];
    const rest = { waiting: [], release: undefined, before: undefined, earlier: new Map() };
    const room = roomOf({ questionnaire: QUESTIONNAIRE, cohort, members, mix: MIX, ...rest });
    expect(room.rows.map(({ name, appearance }) => [name, appearance])).toEqual([
      ['Oak', 'named'],
      ['A hill', 'alias'],
    ]);
    expect(room.participation).toMatchObject({ named: 1, alias: 1, aggregate: 2 });
    expect([...detailsOf(QUESTIONNAIRE, MIX, members).keys()]).toEqual([1, 2]);
  });
  it('shows of an earlier round only what is shared today', () => {
    const members = [school({ number: 1, levels: { lea: 3 } })];
    const { overview } = school({ number: 1, levels: { lea: 1, out: 4 } }).snapshot;
    const rest = { waiting: [], release: undefined, before: undefined, earlier: new Map([[1, overview]]) };
    expect(roomOf({ questionnaire: QUESTIONNAIRE, cohort, members, mix: MIX, ...rest }).rows[0]?.before?.levels).toEqual({
      lea: 1,
    });
  });
});

describe('a school that was only counted', () => {
  it('may show itself while enough others stay hidden', () => {
    expect(mayShow(100, [], [release(8)], PARAMETERS.thresholds)).toBeUndefined();
  });
  it('may not while the others in a release could be traced', () => {
    expect(isFault(mayShow(100, [], [release(6)], PARAMETERS.thresholds))).toBe(true);
    expect(isFault(mayShow(100, [101, 102], [release(8)], PARAMETERS.thresholds))).toBe(true);
  });
  it('may at any time when no release counted it', () => {
    expect(mayShow(999, [], [release(6)], PARAMETERS.thresholds)).toBeUndefined();
  });
});
