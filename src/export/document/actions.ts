import type { PlannedAction } from '../../domain/roadmap.ts';
import type { Block, Rich, Span } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { sayCost, sayDays, sayRange } from './plan.ts';
import { sayBlockers, sayGives, sayWhy } from './reasons.ts';
import type { Voice } from './voice.ts';

/** Every action of the plan: a heading and a short labelled list. */
export function actionDetails(input: ReportInput, voice: Voice): readonly Block[] {
  const { actions } = input.report.roadmap;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('details'), id: 'details' },
    { kind: 'paragraph', role: 'lead', text: voice.say('details-lead') },
    ...actions.map((action): Block => ({ kind: 'together', blocks: details(input, voice, action) })),
  ];
}

function details(input: ReportInput, voice: Voice, action: PlannedAction): readonly Block[] {
  const { name, dimension } = voice.action(action.action);
  return [
    { kind: 'heading', level: 2, text: name, id: `action-${action.action}`, dimension },
    {
      kind: 'facts',
      entries: factsOf(input, voice, action).flatMap(([key, value]) =>
        value.length === 0 ? [] : [{ label: voice.say(key), value }],
      ),
    },
  ];
}

function factsOf(input: ReportInput, voice: Voice, action: PlannedAction): readonly (readonly [string, Rich])[] {
  const texts = input.catalogueTexts.actions[action.action];
  const term = input.report.roadmap.terms[action.term];
  return [
    ['what', texts?.what ?? ''],
    ['why', sayWhy(input, voice, action).join(' ')],
    ['gives', sayGives(voice, action)],
    ['owner', voice.role(action.owner)],
    [
      'effort',
      voice.say('effort-with-range', { days: sayDays(voice, action.personDays.expected), range: sayRange(voice, action) }),
    ],
    ['cost', sayCost(input, voice, action)],
    [
      'when',
      voice.say('when-term', { from: voice.date(action.start), to: voice.date(action.end), term: term ? voice.term(term) : '' }),
    ],
    ['deadline', action.deadline ? voice.deadline(action.deadline) : ''],
    ['why-now', sayBlockers(input, voice, action).join(' ')],
    ['success', texts?.success ?? ''],
    ['unlocks', links(voice, action)],
    ['resources', (texts?.resources ?? []).join('; ')],
  ];
}

function links(voice: Voice, { unlocks }: PlannedAction): readonly Span[] {
  return unlocks.flatMap((id, i) => [
    ...(i > 0 ? [{ text: '; ' }] : []),
    { text: voice.action(id).name, link: { place: `action-${id}` } },
  ]);
}
