import type { DimensionResult } from '../../domain/profile.ts';
import type { Level } from '../../domain/questionnaire.ts';
import { levelsAfter, overallAfter } from '../document/levels.ts';
import type { Said } from '../said.ts';
import { type DataTable, rounded, tableOf } from './data-table.ts';

interface Row extends Pick<DimensionResult, 'level' | 'highestLevel' | 'score' | 'confidence' | 'items' | 'applicable'> {
  readonly code: string;
  readonly name: string;
  readonly after: Level | undefined;
}

/** The profile: a row for the school as a whole, then one for each dimension. */
export function profileTable(said: Said): DataTable {
  const { say, voice } = said;
  return tableOf<Row>(
    { id: 'profile', name: say('profile') },
    [
      { header: say('code'), kind: 'text', width: 8, of: ({ code }) => code },
      { header: say('dimension'), kind: 'text', width: 38, of: ({ name }) => name },
      { header: say('level'), kind: 'number', width: 8, of: ({ level }) => level },
      {
        header: say('level-name'),
        kind: 'text',
        width: 22,
        of: ({ applicable, level }) =>
          level === undefined ? say(applicable ? 'not-rated' : 'not-applicable') : voice.levelName(level),
      },
      { header: say('highest-level'), kind: 'number', width: 13, of: ({ highestLevel }) => highestLevel },
      { header: say('score'), kind: 'number', width: 8, of: ({ score }) => score.value && rounded(score.value) },
      { header: say('score-from'), kind: 'number', width: 12, of: ({ score }) => likely(score, 0) },
      { header: say('score-to'), kind: 'number', width: 12, of: ({ score }) => likely(score, 1) },
      {
        header: say('confidence'),
        kind: 'text',
        width: 12,
        of: ({ applicable, confidence }) => (applicable ? say(`confidence-${confidence.label}`) : undefined),
      },
      { header: say('items'), kind: 'number', width: 10, of: ({ items }) => items.applicable },
      { header: say('answered'), kind: 'number', width: 11, of: ({ items }) => items.answered },
      { header: say('with-evidence'), kind: 'number', width: 15, of: ({ items }) => items.withEvidence },
      { header: say('level-after'), kind: 'number', width: 15, of: ({ after }) => after },
    ],
    rowsOf(said),
  );
}

function rowsOf({ say, voice, source: { report } }: Said): readonly Row[] {
  const { overall, coverage, dimensions } = report.profile;
  const after = levelsAfter(report.roadmap);
  const whole = { code: '', name: say('whole'), applicable: true, items: coverage, after: overallAfter(report.roadmap) };
  return [
    { ...overall, ...whole },
    ...dimensions.map((result) => {
      const { code, name } = voice.dimension(result.dimension);
      return { ...result, code, name, after: after.get(result.dimension) };
    }),
  ];
}

function likely({ value, interval }: Row['score'], end: 0 | 1): number | undefined {
  return value === undefined ? undefined : rounded(interval[end]);
}
