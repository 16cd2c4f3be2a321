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
  'budget',
  'less-value',
  'no-gain',
  'unrated',
  'condition',
];

/** What is not in the plan, by reason. */
export function leftOut({ report }: ReportSource, voice: Voice): readonly Block[] {
  const { leftOut: all } = report.roadmap;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('left-out'), id: 'left-out' },
    { kind: 'paragraph', role: 'lead', text: voice.say('left-out-lead') },
    ...GROUPS.flatMap((group) =>
      ofGroup(
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

function ofGroup(voice: Voice, group: Group, actions: readonly LeftOutAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  const bySentence = new Map<string, LeftOutAction[]>();
  for (const action of actions) {
    const sentence = leftOutSentence(voice.roadmap, action);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), action]);
  }
  const entries = [...bySentence].map(([sentence, all]) => entry(voice, sentence, all));
  return [
    { kind: 'heading', level: 2, text: voice.say(`left-out-${group}`), id: `left-out-${group}` },
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
