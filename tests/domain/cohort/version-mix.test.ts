import { describe, expect, it } from 'vitest';
import { onCommonCore, versionMix } from '../../../src/domain/cohort/version-mix.ts';
import { QUESTIONNAIRE, school } from './helpers/cohort.ts';

const all = QUESTIONNAIRE.items.map(({ id }) => id);
const asked = [
  { version: '1.0.0', items: all },
  { version: '1.1.0', items: [...all, 'lea-3'] },
  { version: '2.0.0', items: ['lea-1', 'out-1', 'new-1'] },
];

describe('the mix of versions', () => {
  it('has everything in common where one version is in use', () => {
    const mix = versionMix(QUESTIONNAIRE, ['1.0.0', '1.0.0'], asked);
    expect(mix).toEqual({ versions: [{ version: '1.0.0', schools: 2 }], common: all, share: 1, basis: 'version' });
  });
  it('compares versions of one major number as they are', () => {
    const mix = versionMix(QUESTIONNAIRE, ['1.0.0', '1.1.0'], asked);
    expect(mix).toMatchObject({ share: 1, basis: 'version' });
    expect(mix.versions.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0']);
  });
  it('compares different major numbers on the common core only', () => {
    const mix = versionMix(QUESTIONNAIRE, ['1.0.0', '2.0.0'], asked);
    expect(mix).toMatchObject({ common: ['lea-1', 'out-1'], share: 0.5, basis: 'common-core' });
  });
  it('has nothing in common with a version nobody knows', () => {
    expect(versionMix(QUESTIONNAIRE, ['1.0.0', '3.0.0'], asked).common).toEqual([]);
  });
});

describe('a snapshot on the common core', () => {
  const { snapshot } = school({ number: 1, levels: { lea: 4, out: 0 }, items: { 'lea-1': 1, 'lea-2': 4, 'out-2': 3 } });
  it('stays as it is where versions do not differ', () => {
    expect(onCommonCore(QUESTIONNAIRE, versionMix(QUESTIONNAIRE, ['1.0.0'], asked), snapshot)).toBe(snapshot);
  });
  it('has levels from common items alone', () => {
    const mix = versionMix(QUESTIONNAIRE, ['1.0.0', '2.0.0'], asked);
    const { overview, detail } = onCommonCore(QUESTIONNAIRE, mix, snapshot);
    expect(detail.items).toEqual({ 'lea-1': 1 });
    expect(overview.levels).toEqual({ lea: 1, out: 'not-rated' });
    expect(overview.scores).toEqual({});
  });
});
