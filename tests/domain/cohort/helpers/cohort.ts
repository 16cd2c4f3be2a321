import type { Member } from '../../../../src/domain/cohort/cohort.ts';
import type { CohortParameters } from '../../../../src/domain/cohort/parameters.ts';
import type { Appearance, ProfileSnapshot, Standing } from '../../../../src/domain/cohort/snapshot.ts';
import { versionMix } from '../../../../src/domain/cohort/version-mix.ts';
import type { Level, Questionnaire } from '../../../../src/domain/questionnaire.ts';
import { smallQuestionnaire } from '../../helpers/questionnaire.ts';

/** Two dimensions of two items each. */
export const QUESTIONNAIRE: Questionnaire = smallQuestionnaire([
  { id: 'lea', items: [{}, {}] },
  { id: 'out', items: [{}, {}] },
]);

export const PARAMETERS: CohortParameters = {
  facets: ['country', 'size', 'fields'],
  groupedBy: 'size',
  thresholds: { schools: 5, counts: 10, protect: ['complement', 'difference', 'unanimity'] },
  weak: { below: 2, share: 0.5 },
  help: { level: 3, ahead: 2, most: 6 },
  commonAction: 2,
  compared: { least: 2, most: 6 },
  because: {},
};

/** What a test says of a school; the rest is ordinary. */
export interface SmallSchool {
  readonly number: number;
  readonly appearance?: Appearance;
  readonly name?: string;
  readonly size?: string;
  readonly country?: string;
  readonly version?: string;
  readonly target?: Level;
  readonly levels?: Readonly<Record<string, Standing>>;
  readonly items?: Readonly<Record<string, Level>>;
  readonly actions?: ProfileSnapshot['detail']['actions'];
  readonly help?: 'offered' | 'not-offered';
}

/** A school that shares. */
export function school({
  number,
  appearance = 'named',
  name = `School ${number}`,
  help = 'offered',
  ...rest
}: SmallSchool): Member {
  const levels = rest.levels ?? { lea: 2, out: 2 };
  return {
    number,
    sharing: { appearance, name: appearance === 'aggregate' ? '' : name, dimensions: Object.keys(levels), help },
    snapshot: {
      overview: {
        snapshotVersion: 1,
        questionnaire: { id: QUESTIONNAIRE.id, version: rest.version ?? QUESTIONNAIRE.version },
        scope: 'full',
        answeredOn: '2026-11-22',
        target: rest.target ?? 3,
        facets: { size: rest.size ?? 'small', country: rest.country ?? 'fi' },
        levels,
        scores: {},
      },
      detail: { items: rest.items ?? {}, actions: rest.actions ?? [] },
    },
  };
}

/** The mix of a cohort where everybody answered the same version. */
export const MIX = versionMix(QUESTIONNAIRE, ['1.0.0'], [{ version: '1.0.0', items: QUESTIONNAIRE.items.map(({ id }) => id) }]);
