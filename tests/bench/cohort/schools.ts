import { sampleCohort } from '../../../src/catalogue/sample-cohort.ts';
import type { Member } from '../../../src/domain/cohort/cohort.ts';
import { Random } from '../../../src/domain/planning/random.ts';
import type { Level } from '../../../src/domain/questionnaire.ts';

const ID = 'vet-internationalisation';
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** So many schools like those of the sample room, each with some other levels. */
export function schoolsLike(count: number): readonly Member[] {
  const samples = sampleCohort(ID)?.members ?? [];
  return Array.from({ length: count }, (_, at) => {
    const sample = samples[at % samples.length];
    if (!sample) throw new Error('the bench needs the sample cohort');
    return at < samples.length ? sample : changed(sample, at);
  });
}

function changed({ sharing, snapshot: { overview, detail } }: Member, at: number): Member {
  const random = new Random(at);
  const level = (): Level => LEVELS[random.below(LEVELS.length)] ?? 0;
  const changedLevels = Object.entries(overview.levels).map(([id, old]) => [id, random.below(3) === 0 ? level() : old]);
  return {
    number: 10_000 + at,
    sharing: { ...sharing, name: sharing.appearance === 'aggregate' ? '' : `${sharing.name} ${at}` },
    snapshot: { overview: { ...overview, levels: Object.fromEntries(changedLevels) }, detail },
  };
}
