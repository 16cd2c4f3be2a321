import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../src/domain/cohort/change.ts';
import { commonActions } from '../../../src/domain/cohort/common-actions.ts';
import { compareSchools } from '../../../src/domain/cohort/compare.ts';
import { couldHelp } from '../../../src/domain/cohort/could-help.ts';
import type { SnapshotOverview } from '../../../src/domain/cohort/snapshot.ts';
import { weakItems } from '../../../src/domain/cohort/weak-items.ts';
import { MIX, PARAMETERS, QUESTIONNAIRE } from './helpers/cohort.ts';
import { rowsOf } from './helpers/rows.ts';

const planned = (action: string, year: number, name = 'autumn') => ({
  action,
  term: { name, year },
  start: `${year}-09-01`,
  end: `${year}-12-01`,
});

describe('a comparison of schools', () => {
  it('names the items with the largest difference first, and leaves out what fewer than two rated', () => {
    const [oak, ash] = rowsOf([
      { number: 1, name: 'Oak' },
      { number: 2, name: 'Ash' },
    ]);
    const { items, dimensions } = compareSchools(QUESTIONNAIRE, MIX, [
      { school: oak!, detail: { items: { 'lea-1': 2, 'lea-2': 4, 'out-1': 1 }, actions: [] } },
      { school: ash!, detail: { items: { 'lea-1': 1, 'lea-2': 0 }, actions: [] } },
    ]);
    expect(items.map(({ item, difference }) => [item, difference])).toEqual([
      ['lea-2', 4],
      ['lea-1', 1],
    ]);
    expect(dimensions[0]).toEqual({ dimension: 'lea', standings: [2, 2] });
  });
});

describe('help between schools', () => {
  const schools = [
    { number: 1, name: 'Oak', levels: { lea: 4, out: 0 }, target: 3 },
    { number: 2, name: 'Ash', levels: { lea: 1, out: 3 }, target: 3 },
    { number: 3, name: 'Fir', levels: { lea: 3, out: 1 }, target: 3 },
  ] as const;
  it('is mutual first, then by how much a school could help', () => {
    const needed = couldHelp(QUESTIONNAIRE, PARAMETERS, rowsOf(schools));
    expect(needed.find(({ number }) => number === 2)?.helpers).toEqual([
      { number: 1, helpsIn: ['lea'], getsIn: ['out'] },
      { number: 3, helpsIn: ['lea'], getsIn: ['out'] },
    ]);
  });
  it('is proposed only among those who agreed', () => {
    const rows = rowsOf(schools.map((one) => (one.number === 2 ? { ...one, help: 'not-offered' } : one)));
    expect(couldHelp(QUESTIONNAIRE, PARAMETERS, rows)).toEqual([]);
  });
  it('is not needed where a school has reached its own target', () => {
    const rows = rowsOf([{ ...schools[1], target: 1 }, schools[0]]);
    expect(couldHelp(QUESTIONNAIRE, PARAMETERS, rows).map(({ number }) => number)).toEqual([1]);
  });
});

describe('common actions', () => {
  it('are those that enough schools plan, with the term in which most start', () => {
    const [oak, ash, fir] = rowsOf([{ number: 1 }, { number: 2 }, { number: 3 }]);
    const found = commonActions(
      [
        { school: oak!, detail: { items: {}, actions: [planned('review', 2027), planned('alone', 2026)] } },
        { school: ash!, detail: { items: {}, actions: [planned('review', 2026), planned('training', 2026)] } },
        { school: fir!, detail: { items: {}, actions: [planned('review', 2027), planned('training', 2027)] } },
      ],
      PARAMETERS,
      undefined,
    );
    expect(found.map(({ action, schools }) => [action, schools.map(({ number }) => number)])).toEqual([
      ['review', [2, 1, 3]],
      ['training', [2, 3]],
    ]);
    expect(found[0]?.best).toEqual({ term: { name: 'autumn', year: 2027 }, first: '2027-09-01', schools: 2 });
    expect(found[1]?.best?.term.year).toBe(2026);
  });
});

describe('commonly weak items', () => {
  it('are below the level in half of the schools, or on average where counts may not be shown', () => {
    const found = weakItems(QUESTIONNAIRE, PARAMETERS, {
      items: {
        'lea-1': { schools: 10, mean: 1.9, counts: [2, 3, 1, 2, 2] },
        'lea-2': { schools: 10, mean: 2.2, counts: [1, 3, 1, 3, 2] },
        'out-1': { schools: 7, mean: 1.4 },
        'out-2': { schools: 7, mean: 2 },
      },
    });
    expect(found.map(({ item, share }) => [item, share])).toEqual([
      ['out-1', undefined],
      ['lea-1', 0.5],
    ]);
  });
});

describe('change since the last round', () => {
  const [row] = rowsOf([{ number: 1, levels: { lea: 3, out: 2 } }]);
  const before: SnapshotOverview = { ...row!.overview, levels: { lea: 1 } };
  it('counts the rows that have a level in both rounds', () => {
    const [lea, out] = changeSince(QUESTIONNAIRE, [{ ...row!, before }], undefined, undefined);
    expect(lea).toMatchObject({ up: 1, same: 0, down: 0, mean: undefined });
    expect(out).toMatchObject({ up: 0, same: 0, down: 0 });
  });
  it('is empty in the first round', () => {
    expect(changeSince(QUESTIONNAIRE, [row!], undefined, undefined)).toEqual([]);
  });
});
