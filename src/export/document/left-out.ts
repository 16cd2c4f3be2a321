import type { LeftOutAction } from '../../domain/roadmap.ts';
import { leftOutSentence } from '../../domain/sentences/roadmap.ts';
import type { Block, Rich, Span } from './blocks.ts';
import type { ReportSource } from './source.ts';
import { ownIn, type Voice } from './voice.ts';

/** A reason, or that nobody has rated yet what the action raises. */
type Group = LeftOutAction['reason']['kind'] | 'unrated';

/** In this order: what the school decided first, what does not fit it last. */
const GROUPS: readonly Group[] = [
  'declined',
  'done',
  'restriction',
  'prerequisite',
  'no-date',
  'too-short',
  'capacity',
  'open-actions',
  'budget',
  'less-value',
  'no-gain',
  'unrated',
  'condition',
];

/** What is not in the plan, by reason. */
export function leftOut(source: ReportSource, voice: Voice): readonly Block[] {
  const { leftOut: all } = source.report.roadmap;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('left-out'), id: 'left-out' },
    { kind: 'paragraph', role: 'lead', text: voice.say('left-out-lead') },
    ...GROUPS.flatMap((group) =>
      ofGroup(
        source,
        voice,
        group,
        all.filter((action) => groupOf(action) === group),
      ),
    ),
  ];
}

function groupOf({ reason }: LeftOutAction): Group {
  return reason.kind === 'no-gain' && reason.unrated ? 'unrated' : reason.kind;
}

function ofGroup(source: ReportSource, voice: Voice, group: Group, actions: readonly LeftOutAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  const bySentence = new Map<string, LeftOutAction[]>();
  for (const action of actions) {
    const sentence = leftOutSentence(voice.roadmap, action);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), action]);
  }
  return [
    { kind: 'heading', level: 2, text: voice.say(`left-out-${group}`), id: `left-out-${group}` },
    ...[...bySentence].flatMap(([sentence, all]) => (all.length > MOST_IN_LINE ? byDimension(source, voice, sentence, all) : [])),
    ...shortOnes(voice, bySentence),
  ];
}

/** More actions than this for the same reason are sorted by dimension. */
const MOST_IN_LINE = 8;

function shortOnes(voice: Voice, bySentence: ReadonlyMap<string, readonly LeftOutAction[]>): readonly Block[] {
  const short = [...bySentence].filter(([, all]) => all.length <= MOST_IN_LINE);
  if (short.length === 0) return [];
  return [{ kind: 'bullets', entries: short.map(([sentence, all]) => entry(voice, sentence, all)) }];
}

/** The reason, then the names of its actions, a line for each dimension. */
function byDimension(
  { questionnaire }: ReportSource,
  voice: Voice,
  sentence: string,
  actions: readonly LeftOutAction[],
): readonly Block[] {
  const byName = new Map<string, string[]>();
  for (const { action } of actions) {
    const { name, dimension: place } = voice.action(action);
    const dimension = voice.dimension(questionnaire.dimensions[place]?.id ?? '').name;
    byName.set(dimension, [...(byName.get(dimension) ?? []), name]);
  }
  const entries = [...byName].map(
    ([dimension, names]): Rich => [{ text: `${dimension}: `, weight: 'bold' }, { text: `${names.join('; ')}.` }],
  );
  return [
    { kind: 'paragraph', text: [{ text: sentence, weight: 'bold' }] },
    { kind: 'bullets', entries },
  ];
}

/** One or two actions stand out by their names, a longer list by what it has in common. */
function entry(voice: Voice, sentence: string, actions: readonly LeftOutAction[]): Rich {
  const list = `${actions.map(({ action }) => voice.action(action).name).join('; ')}.`;
  const [first] = actions;
  const said = ownIn(voice, sentence, first?.reason.kind === 'declined' ? first.reason.reason : '');
  if (actions.length < 3) return [{ text: `${list} `, weight: 'bold' }, ...said];
  return [...said.map((span): Span => ({ ...span, weight: 'bold' })), { text: ` ${list}` }];
}
