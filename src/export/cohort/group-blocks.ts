import { changeSince } from '../../domain/cohort/change.ts';
import type { GroupFigures, Spread } from '../../domain/cohort/release.ts';
import { weakItems } from '../../domain/cohort/weak-items.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { facetOption } from './facet-option.ts';
import type { CohortSaid } from './source.ts';

/** How all schools spread over the levels of each dimension, in the groups that may be shown. */
export function spread(said: CohortSaid): readonly Block[] {
  const { source, say, voice } = said;
  const { release } = source.room;
  const groups = release?.groups.filter(({ dimensions }) => Object.keys(dimensions).length > 0) ?? [];
  const heading: Block = { kind: 'heading', level: 1, text: say('spread'), id: 'spread' };
  if (!release || groups.length === 0)
    return [heading, { kind: 'paragraph', text: say('spread-none', { least: source.parameters.thresholds.schools }) }];
  return [
    heading,
    { kind: 'paragraph', text: say('spread-lead', { day: voice.date(release.on) }) },
    ...groups.flatMap((group): Block[] => [
      { kind: 'heading', level: 2, text: groupName(said, group), id: `spread-${group.value ?? 'all'}` },
      spreadTable(said, group),
    ]),
    { kind: 'paragraph', role: 'note', text: say('spread-rule') },
  ];
}

/** Items in which many schools are weak; nothing where no figure of the whole may be shown. */
export function weak(said: CohortSaid): readonly Block[] {
  const { source, say, voice } = said;
  const whole = source.room.release?.groups[0];
  const items = whole ? weakItems(source.questionnaire, source.parameters, whole) : [];
  if (items.length === 0) return [];
  const level = source.parameters.weak.below;
  return [
    { kind: 'heading', level: 1, text: say('weak'), id: 'weak' },
    { kind: 'paragraph', text: say('weak-lead', { level }) },
    {
      kind: 'bullets',
      entries: items.map(({ item, spread: { schools, mean }, share }) =>
        share === undefined
          ? say('weak-mean', { item: voice.item(item).name, mean, schools })
          : say('weak-share', { item: voice.item(item).name, share: Math.round(share * 100), schools, level }),
      ),
    },
  ];
}

/** What changed since the round before; nothing in the first one. */
export function change({ source: { room, questionnaire }, say, voice }: CohortSaid): readonly Block[] {
  const changes = changeSince(questionnaire, room.rows, room.release, room.before);
  const [before, now] = room.cohort.rounds.slice(-2);
  if (changes.length === 0 || !before || !now) return [];
  const cell = (text: string | number): Cell => ({ text: [String(text)] });
  return [
    { kind: 'heading', level: 1, text: say('change'), id: 'change' },
    { kind: 'paragraph', text: say('change-lead', { before: before.name, now: now.name }) },
    {
      kind: 'table',
      summary: say('change-table'),
      columns: [
        { header: say('dimension'), share: 44 },
        ...(['up', 'same', 'down'] as const).map((key) => ({ header: say(key), share: 12, align: 'right' as const })),
        { header: say('mean'), share: 20, align: 'right' },
      ],
      rows: changes.map(({ dimension, up, same, down, mean }) => [
        cell(voice.dimension(dimension).name),
        cell(up),
        cell(same),
        cell(down),
        cell(mean ? say('means', mean) : say('none')),
      ]),
    },
  ];
}

/** The name of a group with its size. */
export function groupName(said: CohortSaid, { value, schools }: GroupFigures): string {
  if (value === undefined) return said.say('spread-all');
  const name = facetOption(said.source, said.source.parameters.groupedBy ?? '', value);
  return schools === undefined ? name : said.say('spread-group', { value: name, schools });
}

function spreadTable(said: CohortSaid, group: GroupFigures): Block {
  const { source, say, voice } = said;
  return {
    kind: 'table',
    summary: say('spread-table', { group: groupName(said, group) }),
    columns: [
      { header: say('dimension'), share: 42 },
      { header: say('schools'), share: 10, align: 'right' },
      { header: say('counts'), share: 22, align: 'right' },
      { header: say('median'), share: 16, align: 'right' },
      { header: say('mean'), share: 10, align: 'right' },
    ],
    rows: source.questionnaire.dimensions.map(({ id }) => [
      { text: [voice.dimension(id).name] },
      ...spreadCells(said, group.dimensions[id]).map((text): Cell => ({ text: [text] })),
    ]),
  };
}

function spreadCells({ say }: CohortSaid, spread: Spread | undefined): readonly string[] {
  if (!spread) return [say('hidden'), say('none'), say('none'), say('none')];
  const [lower, median, upper] = spread.quartiles ?? [];
  const isShown = lower !== undefined && median !== undefined && upper !== undefined;
  return [
    String(spread.schools),
    spread.counts ? spread.counts.join(' · ') : say('none'),
    isShown ? say('quartiles', { lower, median, upper }) : say('none'),
    spread.mean.toFixed(1),
  ];
}
