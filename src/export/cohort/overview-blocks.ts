import type { ShownSchool } from '../../domain/cohort/cohort.ts';
import type { Standing } from '../../domain/cohort/snapshot.ts';
import type { DimensionId } from '../../domain/questionnaire.ts';
import type { Block, Cell } from '../document/blocks.ts';
import type { CohortSaid } from './source.ts';

/** Dimensions in one table: with the name of the school five columns, so that it can be listened to. */
const TOGETHER = 4;
/** Share of the width that a level needs, in per cent. */
const LEVEL_SHARE = 19;

/** What a comparison is for, who takes part, and which versions it rests on. */
export function opening({ source: { room, questionnaire }, say }: CohortSaid): readonly Block[] {
  const { named, alias, aggregate, waiting } = room.participation;
  const who = [
    say('rows', { rows: named + alias, named, alias }),
    ...(aggregate > 0 ? [say('aggregate', { count: aggregate })] : []),
    ...(waiting.length > 0 ? [say('waiting', { count: waiting.length })] : []),
  ];
  const { mix } = room;
  const versions = mix.versions.map(({ version }) => version).join(', ');
  const share = Math.round(mix.share * 100);
  return [
    { kind: 'paragraph', role: 'lead', text: say('purpose', { purpose: room.cohort.purpose }) },
    { kind: 'paragraph', text: say('use') },
    { kind: 'paragraph', text: who.join(' ') },
    { kind: 'paragraph', text: say('mix', { versions, common: mix.common.length, all: questionnaire.items.length, share }) },
    ...(mix.basis === 'common-core' ? [{ kind: 'paragraph', text: say('mix-core') } as const] : []),
    { kind: 'paragraph', role: 'note', text: say('taken') },
  ];
}

/** Schools by dimensions, a few dimensions at a time. */
export function overview(said: CohortSaid): readonly Block[] {
  const { source, say, rows } = said;
  const dimensions = source.questionnaire.dimensions.map(({ id }) => id);
  const starts = dimensions.flatMap((_, place) => (place % TOGETHER === 0 ? [place] : []));
  return [
    { kind: 'heading', level: 1, text: say('overview'), id: 'overview' },
    { kind: 'paragraph', text: say(rows.length === 0 ? 'no-rows' : 'overview-lead') },
    ...(rows.length === 0 ? [] : starts.map((start) => levelTable(said, dimensions.slice(start, start + TOGETHER), start))),
  ];
}

/** A level in number and words, or why there is none. */
export function sayStanding({ voice, say }: CohortSaid, standing: Standing | undefined): string {
  if (standing === undefined) return say('not-shared');
  return typeof standing === 'number' ? voice.level(standing) : say(standing);
}

function levelTable(said: CohortSaid, dimensions: readonly DimensionId[], start: number): Block {
  const { say, voice, rows } = said;
  return {
    kind: 'table',
    summary: say('overview-table', { from: start + 1, to: start + dimensions.length }),
    columns: [
      { header: say('school'), share: 100 - LEVEL_SHARE * dimensions.length },
      ...dimensions.map((id) => ({ header: voice.dimension(id).name, share: LEVEL_SHARE })),
    ],
    rows: rows.map((row) => [nameCell(said, row), ...dimensions.map((id) => levelCell(said, row, id))]),
  };
}

function nameCell({ say, voice }: CohortSaid, { name, appearance }: ShownSchool): Cell {
  const alias = appearance === 'alias' ? [{ text: ` (${say('alias')})`, tone: 'quiet' as const }] : [];
  return { text: [[{ ...voice.own(name), weight: 'bold' }, ...alias]] };
}

function levelCell(said: CohortSaid, { overview: { levels } }: ShownSchool, id: DimensionId): Cell {
  const standing = levels[id];
  const text = [sayStanding(said, standing)];
  if (typeof standing !== 'number') return { text };
  return { text, picture: { kind: 'level', level: standing, dimension: said.voice.dimension(id).dimension } };
}
