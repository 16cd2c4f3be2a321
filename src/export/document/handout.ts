import type { DimensionId, Item, Questionnaire } from '../../domain/questionnaire.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import { fill, type Words } from '../../domain/sentences/fill.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Block } from './blocks.ts';

/** What a handout is made from: a questionnaire version in one language, without any answer. */
export interface HandoutSource {
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  /** The day the file is dated with: it is in the file only, not on paper. */
  readonly on: CivilDate;
  /** Dimensions wanted, in the order of the questionnaire; all of them unless told. */
  readonly dimensions?: readonly DimensionId[] | undefined;
}

/** Lines for notes below each question. */
const NOTE_LINES = 2;

/** Questions of the wanted dimensions for paper, each dimension on pages of its own: boxes to tick and lines to write on. */
export function handout(source: HandoutSource, words: Words): readonly Block[] {
  const { questionnaire, dimensions } = source;
  return questionnaire.dimensions
    .filter(({ id }) => dimensions === undefined || dimensions.includes(id))
    .flatMap(({ id }, i): readonly Block[] => [
      ...(i > 0 ? [{ kind: 'page-break' } as const] : []),
      ...section(source, words, id),
    ]);
}

function section({ questionnaire, texts }: HandoutSource, words: Words, dimension: DimensionId): readonly Block[] {
  const say = (key: string) => fill(words, key, texts.language);
  const { name = dimension, description = '' } = texts.dimensions[dimension] ?? {};
  const place = questionnaire.dimensions.findIndex(({ id }) => id === dimension);
  const items = questionnaire.items.filter((item) => item.dimension === dimension);
  return [
    { kind: 'heading', level: 2, text: name, id: `dimension-${place + 1}`, dimension: place },
    { kind: 'paragraph', text: [{ text: `${description} ` }, { text: say('handout-how'), tone: 'quiet' }] },
    { kind: 'lines', label: say('handout-who'), count: 1 },
    ...items.map((item): Block => ({ kind: 'together', blocks: question(texts, words, item) })),
  ];
}

function question(texts: Texts, words: Words, { id, code, condition }: Item): readonly Block[] {
  const say = (key: string, values = {}) => fill(words, key, texts.language, values);
  const found = texts.items[id];
  const asked = condition === undefined ? undefined : texts.conditions[condition];
  const levels = (found?.levels ?? []).map((says, level) => say('handout-level', { level, says }));
  return [
    { kind: 'heading', level: 3, text: say('handout-question', { code, title: found?.title ?? id }), id: `item-${code}` },
    { kind: 'paragraph', text: found?.stem ?? '' },
    ...(asked === undefined
      ? []
      : [{ kind: 'paragraph', role: 'note', text: say('handout-condition', { condition: asked }) } as const]),
    { kind: 'bullets', mark: 'box', entries: [...levels, say('handout-not-applicable'), say('handout-unknown')] },
    {
      kind: 'lines',
      label: found?.evidence ? say('handout-evidence', { evidence: found.evidence }) : say('handout-notes'),
      count: NOTE_LINES,
    },
  ];
}
