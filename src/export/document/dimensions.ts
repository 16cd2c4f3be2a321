import type { DimensionResult, ItemResult } from '../../domain/profile.ts';
import type { Block, Cell } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { sayLevel } from './levels.ts';
import type { Voice } from './voice.ts';

/** Every dimension with its level and what carries it, then its items. */
export function dimensions(input: ReportInput, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('dimensions'), id: 'dimensions' },
    { kind: 'paragraph', role: 'lead', text: voice.say('dimensions-lead') },
    ...input.report.profile.dimensions.flatMap((result) => dimension(input, voice, result)),
  ];
}

function dimension(input: ReportInput, voice: Voice, result: DimensionResult): readonly Block[] {
  const { name, dimension: place } = voice.dimension(result.dimension);
  const description = input.texts.dimensions[result.dimension]?.description ?? '';
  const top: Block[] = [
    { kind: 'heading', level: 2, text: name, id: `dimension-${place + 1}`, dimension: place },
    { kind: 'paragraph', text: [{ text: description, tone: 'quiet' }] },
  ];
  if (!result.applicable)
    return [{ kind: 'together', blocks: [...top, { kind: 'paragraph', text: voice.say('dimension-not-applicable') }] }];
  return [{ kind: 'together', blocks: [...top, facts(voice, result)] }, itemTable(input, voice, result, name, place)];
}

function facts(voice: Voice, result: DimensionResult): Block {
  const { applicable, withEvidence } = result.items;
  return {
    kind: 'facts',
    entries: [
      { label: voice.say('dimension-level'), value: [{ text: sayLevel(voice, result), weight: 'bold' }] },
      { label: voice.say('dimension-next'), value: nextLevel(voice, result) },
      {
        label: voice.say('dimension-evidence'),
        value: voice.say('dimension-evidence-text', { items: applicable, withEvidence }),
      },
      { label: voice.say('dimension-confidence'), value: confidence(voice, result) },
    ],
  };
}

function nextLevel(voice: Voice, { next, level }: DimensionResult): string {
  if (!next) return voice.say(level === undefined ? 'level-open' : 'dimension-next-top');
  const names = (ids: readonly string[]) => voice.list(ids.map((id) => voice.item(id).name));
  const lagging = next.lagging.filter((id) => !next.coreBelow.includes(id));
  return [
    voice.say('dimension-next-share', {
      level: voice.level(next.level),
      share: voice.percent(next.shareNow),
      needed: voice.percent(next.shareNeeded),
    }),
    ...(next.coreBelow.length > 0 ? [voice.say('dimension-next-core', { items: names(next.coreBelow) })] : []),
    ...(lagging.length > 0 ? [voice.say('dimension-next-lagging', { items: names(lagging) })] : []),
  ].join(' ');
}

function confidence(voice: Voice, { confidence: { label, limitedBy } }: DimensionResult): string {
  const word = voice.say(`confidence-${label}`);
  return limitedBy.length === 0
    ? word
    : voice.say('dimension-confidence-limited', {
        label: word,
        reasons: voice.list(limitedBy.map((limit) => voice.say(`limit-${limit}`))),
      });
}

function itemTable(input: ReportInput, voice: Voice, result: DimensionResult, name: string, place: number): Block {
  const items = input.report.profile.items.filter(({ dimension: id }) => id === result.dimension);
  return {
    kind: 'table',
    summary: voice.say('items-table', { dimension: name }),
    columns: [
      { header: voice.say('item'), share: 29 },
      { header: voice.say('level-label'), share: 22 },
      { header: voice.say('item-says'), share: 38 },
      { header: voice.say('evidence'), share: 11, align: 'right' },
    ],
    rows: items.map((item) => itemRow(input, voice, item, place)),
  };
}

function itemRow({ texts }: ReportInput, voice: Voice, item: ItemResult, place: number): readonly Cell[] {
  const { code, name } = voice.item(item.item);
  return [
    { text: [[{ text: name, weight: 'bold' }], [{ text: code, tone: 'quiet', spoken: spelled(code) }]] },
    {
      text: [item.level === undefined ? missing(voice, item) : voice.level(item.level)],
      ...(item.level === undefined ? {} : { picture: { kind: 'level', level: item.level, dimension: place } }),
    },
    { text: [item.level === undefined ? '' : (texts.items[item.item]?.levels[item.level] ?? '')] },
    { text: [String(item.evidence)] },
  ];
}

function missing(voice: Voice, { explanation }: ItemResult): string {
  if (explanation.kind === 'missing') return voice.say(explanation.reason === 'unknown' ? 'item-unknown' : 'item-missing');
  if (explanation.kind === 'not-applicable' && explanation.reason)
    return voice.say('item-not-applicable-because', { reason: explanation.reason });
  return voice.say('item-not-applicable');
}

/** A code letter by letter, so that "LEA-1" is not read as a word and a minus. */
function spelled(code: string): string {
  return code.replace(/[A-Z]/g, '$& ').replace(/-/g, '');
}
