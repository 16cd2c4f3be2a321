import type { DimensionResult, ItemResult } from '../../domain/profile.ts';
import { nextSentences } from '../../domain/sentences/explanation.ts';
import { confidenceSentences, evidenceSentence, intervalSentence, notRatedSentence } from '../../domain/sentences/profile.ts';
import { assumedSentence } from '../../domain/sentences/profile-words.ts';
import type { Block, Cell, Rich } from './blocks.ts';
import { sayLevel } from './levels.ts';
import type { ReportSource } from './source.ts';
import { ownIn, type Voice } from './voice.ts';

/** Every dimension with its level and what carries it, then its items. */
export function dimensions(source: ReportSource, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('dimensions'), id: 'dimensions' },
    { kind: 'paragraph', role: 'lead', text: voice.say('dimensions-lead') },
    ...source.report.profile.dimensions.flatMap((result) => dimension(source, voice, result)),
  ];
}

function dimension(source: ReportSource, voice: Voice, result: DimensionResult): readonly Block[] {
  const { name, dimension: place } = voice.dimension(result.dimension);
  const description = source.texts.dimensions[result.dimension]?.description ?? '';
  const top: readonly Block[] = [
    { kind: 'heading', level: 2, text: name, id: `dimension-${place + 1}`, dimension: place },
    { kind: 'paragraph', text: [{ text: description, tone: 'quiet' }] },
    ...(result.assumed ? [{ kind: 'paragraph', text: assumedSentence(voice.profile, result.assumed) } as const] : []),
  ];
  if (!result.applicable)
    return [{ kind: 'together', blocks: [...top, { kind: 'paragraph', text: notRatedSentence(voice.profile, result) ?? '' }] }];
  return [
    { kind: 'together', blocks: [...top, facts(voice, result)], keep: 'with-next' },
    itemTable(source, voice, result, name, place),
  ];
}

function facts(voice: Voice, result: DimensionResult): Block {
  const score =
    result.score.value === undefined
      ? []
      : [voice.say('dimension-score', { score: Math.round(result.score.value) }), intervalSentence(voice.profile, result.score)];
  return {
    kind: 'facts',
    entries: [
      {
        label: voice.say('level-label'),
        value: [{ text: `${sayLevel(voice, result)}. `, weight: 'bold' }, { text: score.join(' ') }],
      },
      { label: voice.say('dimension-next'), value: nextLevel(voice, result) },
      { label: voice.say('evidence'), value: evidenceSentence(voice.profile, result.items) ?? voice.say('score-none') },
      { label: voice.say('confidence'), value: confidenceSentences(voice.profile, result.confidence).join(' ') },
    ],
  };
}

function nextLevel(voice: Voice, { next, level, levelExplanation }: DimensionResult): string {
  if (level === undefined) return voice.say('level-open');
  if (!next || levelExplanation.kind !== 'gate') return voice.say('dimension-next-top');
  return nextSentences(voice.profile, levelExplanation, next).join(' ');
}

function itemTable(source: ReportSource, voice: Voice, result: DimensionResult, name: string, place: number): Block {
  const items = source.report.profile.items.filter(({ dimension: id }) => id === result.dimension);
  return {
    kind: 'table',
    summary: voice.say('items-table', { dimension: name }),
    columns: [
      { header: voice.say('item'), share: 30 },
      { header: voice.say('level-label'), share: 25 },
      { header: voice.say('item-says'), share: 45 },
    ],
    rows: items.map((item) => itemRow(source, voice, item, place)),
  };
}

function itemRow({ texts }: ReportSource, voice: Voice, item: ItemResult, place: number): readonly Cell[] {
  const { code, name } = voice.item(item.item);
  const says = item.level === undefined ? '' : (texts.items[item.item]?.levels[item.level] ?? '');
  const evidence =
    item.evidence > 0 ? [{ text: ` ${voice.say('item-evidence', { count: item.evidence })}`, tone: 'quiet' as const }] : [];
  return [
    {
      text: [
        [
          { text: `${name} `, weight: 'bold' },
          { text: code, tone: 'quiet', spoken: spelled(code) },
        ],
      ],
    },
    item.level === undefined
      ? { text: [missing(voice, item)] }
      : { text: [voice.level(item.level)], picture: { kind: 'level', level: item.level, dimension: place } },
    { text: [[{ text: says }, ...evidence]] },
  ];
}

function missing(voice: Voice, { explanation }: ItemResult): Rich {
  if (explanation.kind === 'missing') return voice.say(`item-${explanation.reason}`);
  if (explanation.kind === 'not-applicable' && explanation.reason)
    return ownIn(voice, voice.say('item-not-applicable-because', { reason: explanation.reason }), explanation.reason);
  return voice.say('level-not-applicable');
}

/** A code letter by letter, so that "LEA-1" is not read as a word and a minus. */
function spelled(code: string): string {
  return code.replace(/[A-Z]/g, '$& ').replace(/-/g, '');
}
